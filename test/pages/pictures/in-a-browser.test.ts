import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { barriers, isTooWide, look, mistakesIn, serve } from '../browser.ts';
import { openPages } from '../open-pages.ts';
import { chain, findings, longChains, picturesPage, verdicts } from './pictures-page.tsx';

/** Texts of pictures that are shown, where they reach out of their picture or lie on one another, or are too small to read. */
const misplaced = `[...document.querySelectorAll('.app-picture > svg')].filter((svg) => svg.checkVisibility()).flatMap((svg) => {
  const bounds = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll('text')].map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
  const size = 13 * bounds.width / svg.viewBox.baseVal.width;
  return [
    ...(size < 11 ? ['text of ' + size + ' pixels'] : []),
    ...texts.filter(({ box }) => box.left < bounds.left - 1 || box.right > bounds.right + 1).map(({ text }) => 'out: ' + text),
    ...texts.flatMap((a, index) => texts.slice(index + 1).filter((b) =>
      a.box.left < b.box.right - 1 && b.box.left < a.box.right - 1 && a.box.top < b.box.bottom - 4 && b.box.top < a.box.bottom - 4
    ).map((b) => a.text + ' on ' + b.text)),
  ];
})`;

describe('pictures in a browser', () => {
  let address = '';
  beforeAll(async () => {
    address = await serve(
      openPages({ pages: [picturesPage, longChains], languages: ['en', 'fr', 'es', 'ar'] }).app.fetch,
    );
  });

  it.each([
    { width: 1280, language: 'en' },
    { width: 320, language: 'fr' },
    { width: 320, language: 'ar' },
  ] as const)('can be read, seen as by %j', async (viewer) => {
    const { page, complaints } = await look(viewer);
    await page.goto(`${address}/pictures`);
    expect(await page.getByRole('img').count()).toBe(4);
    expect(await page.evaluate(misplaced)).toEqual([]);
    expect(await barriers(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('are valid HTML', async () => {
    expect(await mistakesIn(await (await fetch(`${address}/pictures`)).text())).toEqual([]);
  });

  it('run the other way in a language that does', async () => {
    const firstDays: number[] = [];
    for (const language of ['en', 'ar']) {
      const { page } = await look({ language });
      await page.goto(`${address}/pictures`);
      const left = "document.querySelector('#history-wide-title').parentNode.querySelector('path[class*=diamond]')";
      firstDays.push(z.number().parse(await page.evaluate(`${left}.getBBox().x`)));
    }
    expect(firstDays[1]).toBeGreaterThan((firstDays[0] ?? 0) + 100);
  });

  it('have everything that they show in a table beside them', async () => {
    const { page } = await look();
    await page.goto(`${address}/pictures`);
    const rows = async (caption: string) =>
      (await page.getByRole('table', { name: caption }).getByRole('row').allInnerTexts())
        .slice(1)
        .map((row) => row.split('\t'));
    expect((await rows('The scores in figures')).map((row) => row.slice(2))).toEqual(
      verdicts.map(({ score }) => [String(score.found), String(score.notRuledOut)]),
    );
    expect(await rows('The bands in figures')).toEqual([
      ...[
        ['Critical', '12'],
        ['Not scored', '0'],
        ['High', 'Not shown'],
        ['Medium', '1,407'],
        ['Low', '98,765'],
      ],
    ]);
    const decided = (await rows('The topics in figures')).map(([, known, open]) => Number(known) + Number(open));
    const applicable = findings.filter(({ outcome }) => outcome !== 'not_applicable');
    expect(decided.reduce((sum, each) => sum + each, 0)).toBe(applicable.length);
    const listed = (await rows('Every organisation and link')).map(([, name]) => name);
    expect(listed.toSorted()).toEqual(chain.nodes.map(({ name }) => name).toSorted());
    expect(
      (await page.getByRole('table', { name: 'Every organisation' }).innerText()).match(/ of no\. /g),
    ).toHaveLength(chain.links.length);
  });

  it('leave a chain that is too long for them to the table, and say so', async () => {
    const { page } = await look();
    await page.goto(`${address}/long-chains`);
    expect(await page.getByRole('img').count()).toBe(0);
    expect(await page.getByRole('row').count()).toBe(102);
    const said = await page.getByRole('main').innerText();
    expect(said).toContain('A picture shows 100 at most');
    expect(said).toContain('these are its first 101 organisations');
    expect(said).toContain('Nobody has said that they use it.');
  });
});
