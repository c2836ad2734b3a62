import { describe, expect, it } from 'vitest';
import { python } from './python.ts';

describe('the second verifier', () => {
  it('proves a bundle that holds, and sees what was done to others', () => {
    const { stderr } = python('test_bundle.py');
    expect(stderr).toMatch(/Ran (?:[89]|\d\d) tests/);
    expect(stderr).toMatch(/\nOK\n$/);
  });
});
