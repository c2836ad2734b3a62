import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { makeTable } from '../../shared/statistics/make-table.ts';
import { countParty, emptyTally } from '../../shared/statistics/tally.ts';
import { commit } from '../../shared/store/commit.ts';
import { putStatistics } from '../../shared/store/statistics.ts';
import { ana, noWaiting, ok } from '../store/samples.ts';
import { openApi, problemOf } from './client.ts';

const shown = z.looseObject({
  period: z.string().nullable(),
  parties: z.int().nullable(),
  items: z.array(
    z.looseObject({ cells: z.array(z.looseObject({ category: z.string(), parties: z.int().nullable() })) }),
  ),
});

/** So many suppliers of a sector that recruited along a corridor, all with one band and outcome. */
function tallyOf(year: string) {
  const tally = emptyTally();
  const add = (count: number, sector: string, band: string, outcome: string) => {
    for (let one = 0; one < count; one++) {
      const standing = { version: '2.1.0', categories: { band, '13(j)-3': outcome } };
      const corridors = [one % 2 === 0 ? 'NP-QA' : 'NP-MY'];
      countParty(tally, { sector, corridors, standings: { 'un-13jk': standing } }, [un13jk]);
    }
  };
  add(40, 'construction', 'critical', 'breach');
  add(60, 'construction', 'low', 'met');
  add(30, 'cleaning', 'low', 'met');
  add(3, 'cleaning', 'critical', 'breach');
  tally.registered = 150;
  return makeTable(tally, un13jk, { year, least: 11, madeAt: new Date(`${Number(year) + 1}-01-02T00:00:00Z`) });
}

let api: Awaited<ReturnType<typeof openApi>>;
beforeAll(async () => {
  api = await openApi();
});

const ask = (query: string) => api.call('GET', `/v1/statistics${query}`, { as: ['auditor', 'auditor@example.org'] });
const read = async (query: string) => shown.parse(await (await ask(query)).json());

describe('statistics, asked for', () => {
  it('say, while there are none, when there may be', async () => {
    expect(await read('')).toMatchObject({ period: null, periods: [], nextFrom: '2027-01-02', items: [] });
    expect((await ask('?period=2025')).status).toBe(404);
  });

  it('show the newest year, with what is suppressed marked and silence told', async () => {
    const audit = { action: 'kept', object: 'sample', version: 1, digest: '0'.repeat(64) };
    const writes = ['2029', '2030'].map((year) => putStatistics(tallyOf(year)));
    await commit(
      api.store,
      { stream: 'test/1', by: ana, prepare: async () => ({ writes, audit, answer: ok }) },
      noWaiting,
    );
    const everyone = await read('');
    expect(everyone).toMatchObject({
      ...{ period: '2030', parties: 133, registered: 150, least: 11, coverage: { enough: 133, notEnough: 0 } },
      periods: [
        { period: '2029', line: '2' },
        { period: '2030', line: '2' },
      ],
    });
    expect(everyone.items[0]?.cells).toContainEqual({ category: 'critical', parties: 43 });
    const sectors = await read('?paragraph=13(j)-3&by=sector&period=2029');
    expect(sectors.items).toMatchObject([
      { paragraph: '13(j)-3', sector: 'construction', parties: 100 },
      { sectors: expect.arrayContaining(['cleaning']), parties: 33 },
    ]);
    expect(sectors.items[1]?.cells).toContainEqual({ category: 'breach', parties: null, suppressed: true });
    expect(sectors.items[0]?.cells).toContainEqual({ category: 'breach', parties: null, suppressed: true });
  });

  it('come page by page where there are many rows', async () => {
    const answer = await ask('?by=paragraph,corridor&limit=3');
    const next = /^<(.+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1] ?? '';
    const [first, second] = [shown.parse(await answer.json()), await read(next.replace('/v1/statistics', ''))];
    expect(first.items).toHaveLength(3);
    expect(second.items[0]).not.toEqual(first.items[0]);
  });

  it.each([
    ['?by=sector,corridor', '?by'],
    ['?by=band&paragraph=13(j)-3', '?by'],
    ['?by=worker', '?by'],
    ['?paragraph=13(x)-9', '?paragraph'],
    ['?ruleSet=far-52-222-50&by=paragraph', '?by'],
    ['?ruleSet=un-14', '?ruleSet'],
    ['?period=2030-H1', '?period'],
  ])('refuse %s', async (query, pointer) => {
    const problem = await problemOf(await ask(query));
    expect(problem.status).toBe(400);
    expect(problem.errors[0]?.pointer).toContain(pointer);
  });
});
