import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openApi } from '../../api/client.ts';
import { agency } from '../../builders/agency.ts';
import { barriers, isTooWide, look, mistakesIn, serve } from '../browser.ts';
import { visitor } from '../visitor.ts';
import { registered } from './registered.ts';

const answered = z.object({
  scores: z.array(z.object({ assessmentId: z.string(), ruleSet: z.object({ id: z.string() }) })),
});
const fees = encodeURIComponent('/recruitment/corridors/rows/np-qa/fees');

describe('the pages of a declarant, in a browser', () => {
  let address = '';
  let home = '';
  const paths: string[] = [];
  let asha: ReturnType<typeof visitor>;
  beforeAll(async () => {
    const api = await openApi();
    home = await registered(api, 'asha');
    const body = agency({ '/answers/recruitment/recoveredFromWorkers': true }, '2026-03-01');
    const path = `/v1${home.replace('/my', '/parties')}`;
    const answer = await api.call('POST', `${path}/declarations`, { as: ['declarant', 'asha'], body });
    const { scores } = answered.parse(await answer.json());
    const draft = { formVersion: 2, answers: body.answers, typed: { '/workforce/headcount': 'about ten' } };
    const headers = { 'if-none-match': '*' };
    await api.call('PUT', `${path}/drafts/agency`, { as: ['declarant', 'asha'], body: draft, headers });
    asha = visitor(api.app.fetch, ['declarant', 'asha']);
    address = await serve(asha.fetch);
    const form = `${home}/declare/agency`;
    const topics = [
      '/recruitment',
      '/workforce',
      '/licences',
      `/recruitment?at=${fees}`,
      `/recruitment/table?at=${fees}`,
    ];
    paths.push('/my', '/my/register', home, `${home}/results/${scores[0]?.assessmentId}`, `${home}/accesses`, form);
    paths.push(...topics.map((topic) => `${form}${topic}`), `${form}/check`, `${form}/sign`);
  });

  it('are valid HTML', async () => {
    for (const path of paths) {
      const { status, html } = await asha.open(path);
      expect(status, path).toBe(200);
      expect(await mistakesIn(html), path).toEqual([]);
    }
  });

  it('have no barrier, and fit on a small screen', async () => {
    const { page, complaints } = await look({ width: 320 });
    for (const path of paths) {
      await page.goto(`${address}${path}`);
      expect(await barriers(page), path).toEqual([]);
      expect(await isTooWide(page), path).toBe(false);
    }
    expect(complaints).toEqual([]);
  });

  it.each([true, false])('take an answer, and show what is wrong, with JavaScript (%s)', async (javaScript) => {
    const { page } = await look({ javaScript });
    await page.goto(`${address}${home}/declare/agency/workforce`);
    await page.getByLabel('How many workers did you place in the last 12 months?').fill('many');
    await page.getByRole('button', { name: 'Save and continue' }).last().click();
    await page.getByRole('link', { name: 'Write a whole number' }).click();
    if (javaScript) expect(await page.evaluate('document.activeElement.id')).toBe('/workforce/headcount');
    else expect(new URL(page.url()).hash).toBe('#/workforce/headcount');
    await page.getByLabel('How many workers did you place in the last 12 months?').fill('40');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith('/workforce'));
    expect(await page.title()).toContain('What has become of earlier findings');
  });
});
