import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { supplier } from '../builders/supplier.ts';
import { problemOf } from './client.ts';
import { parseCsv } from './csv-reader.ts';
import { type Desk, day, listOf, openDesk } from './desk.ts';

const auditor: ['auditor', string] = ['auditor', 'auditor'];
const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
type Row = z.infer<typeof row>;

/** Names that a spreadsheet would run, or that a careless writer of CSV would break. */
const names = [
  "=cmd|'/C calc'!A0",
  '+1+1',
  '-5',
  '@SUM(A1)',
  '＝1+1',
  'Quote " and "" more',
  'Comma, semicolon; tab-free',
  '007',
  'Müller & Søn ØÆÅ',
  'Ünïcode 🦺 株式会社',
  "'already quoted",
];

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  for (const [index, name] of names.entries()) {
    const party = await desk.register(name, ['supplier'], `subject-${index}`);
    await desk.declare(party, supplier(index === 0 ? { '/answers/workforce/headcount': 9 } : {}, day));
  }
  await desk.register('Nothing Declared');
});

async function exported(what: 'scores' | 'findings', query: string): Promise<Row[]> {
  const answers = await desk.pages(`/v1/exports/${what}?${query}`, auditor);
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  if (query.includes('format=json')) return texts.flatMap((text) => listOf(row).parse(JSON.parse(text)).items);
  if (query.includes('format=ndjson')) {
    return texts.flatMap((text) => text.split('\n').slice(0, -1)).map((line) => row.parse(JSON.parse(line)));
  }
  return texts.flatMap((text) => {
    const [columns = [], ...cells] = parseCsv(text);
    return cells.map((each) => Object.fromEntries(each.map((cell, index) => [columns[index] ?? '', cell])));
  });
}

/** What a cell of CSV says of a value: all is text, nothing is empty, and a formula, which a signed number is not, has an apostrophe in front. */
const asCell = (value: Row[string]) =>
  value === null ? '' : typeof value === 'string' && /^[=+\-@＝](?!\d+$)/.test(value) ? `'${value}` : String(value);

describe('an export of scores', () => {
  it('has every organisation that has a score once, and every name unchanged in NDJSON', async () => {
    const rows = await exported('scores', 'format=ndjson');
    expect(rows.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  });

  it.each(['scores', 'findings'] as const)('of %s says the same in all three formats', async (what) => {
    const [lines, json, csv] = await Promise.all([
      exported(what, 'format=ndjson'),
      exported(what, 'format=json'),
      exported(what, ''),
    ]);
    expect(json).toEqual(lines);
    expect(csv).toEqual(lines.map((each) => Object.fromEntries(Object.entries(each).map(([k, v]) => [k, asCell(v)]))));
    expect(lines.length).toBeGreaterThanOrEqual(names.length);
  });

  it('lets no text begin as a formula, nor touches the rest', async () => {
    const cells = (await exported('scores', '')).map(({ name }) => name);
    expect(cells.filter((name) => /^[=+\-@＝](?!\d+$)/.test(String(name)))).toEqual([]);
    expect(cells).toEqual(expect.arrayContaining(['-5', '007', 'Quote " and "" more', "'already quoted"]));
  });

  it('gives each organisation once in the same order, however many at a time', async () => {
    const rows = await exported('scores', 'format=json&limit=4');
    expect(rows).toEqual(await exported('scores', 'format=json'));
    expect(rows).toHaveLength(names.length);
  });

  it('has a header and no rows where the filter lets nothing through', async () => {
    const answer = await desk.call('GET', '/v1/exports/scores?band=high', { as: auditor });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="scores-un-13jk-[\d-]{10}\.csv"$/);
    expect(parseCsv(await answer.text())).toEqual([expect.arrayContaining(['partyId', 'band'])]);
  });

  it('is not continued with another format', async () => {
    const link = (await desk.call('GET', '/v1/exports/scores?limit=1', { as: auditor })).headers.get('link') ?? '';
    const cursor = /cursor=([\w-]+)/.exec(link)?.[1];
    const answer = await desk.call('GET', `/v1/exports/scores?format=json&cursor=${cursor}`, { as: auditor });
    expect((await problemOf(answer)).errors).toMatchObject([{ pointer: '?cursor' }]);
  });
});

describe('an export of findings', () => {
  it('names rule, version, paragraph, outcome and the answers by pointer, small counts of workers masked', async () => {
    const rows = await exported('findings', 'format=ndjson');
    const ids = new Set(un13jk.rules.map(({ id }) => id));
    for (const each of rows) {
      expect(ids).toContain(each.rule);
      expect(each).toMatchObject({ ruleVersion: expect.any(Number), outcome: expect.stringMatching(/^\w+$/) });
      expect(each.basis).not.toBe('');
    }
    const read = rows.filter(({ name }) => name === names[0]).map(({ answers }) => JSON.parse(String(answers)));
    expect(read).toContainEqual(expect.objectContaining({ '/workforce/headcount': '<11' }));
    expect(JSON.stringify(rows)).not.toContain('/workforce/headcount\\":9');
  });
});
