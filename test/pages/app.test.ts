import { describe, expect, it } from 'vitest';
import { openPages } from './open-pages.ts';

describe('the start page', () => {
  it('is there for anyone', async () => {
    const { app } = openPages();
    const answer = await app.request('/');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(/^<!DOCTYPE html><html lang="en" dir="ltr"/);
  });
});
