import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { bands } from '../../rules/vocabulary.ts';
import { commit } from '../../shared/store/commit.ts';
import { type CurrentScore, getScore, putScore, scoresOf, scoresOfAll } from '../../shared/store/score.ts';
import { listScores, type ScoreFilter, type ScorePosition } from '../../shared/store/score-list.ts';
import type { Store } from '../../shared/store/store.ts';
import { emptyStore } from '../setup/tables.ts';
import { ana, band, noWaiting, ok, ruleSet, sampleScore } from './samples.ts';

let store: Store;
let scores: CurrentScore[];

beforeAll(async () => {
  store = await emptyStore();
  // Many ties, all bands, numbers of one, two and three digits; another rule set that must not mix in.
  scores = Array.from({ length: 60 }, (_, n) => {
    return sampleScore(uuid(), [100, 75, 9, 10, 0][n % 5] ?? 0, { band: bands[n % 4] ?? 'low' });
  });
  const other = sampleScore(uuid(), 50, { ruleSet: { ...ruleSet, id: 'far-52-222-50' } });
  const puts = [...scores, other].flatMap((score) => {
    const write = putScore(score, undefined);
    return 'put' in write ? [{ PutRequest: { Item: write.put } }] : [];
  });
  for (let start = 0; start < puts.length; start += 25) {
    const requests = puts.slice(start, start + 25);
    await store.client.send(new BatchWriteCommand({ RequestItems: { [store.tables.records]: requests } }));
  }
});

async function allPages(filter: Omit<ScoreFilter, 'ruleSet'>, limit: number): Promise<CurrentScore[]> {
  const all: CurrentScore[] = [];
  let after: ScorePosition | undefined;
  do {
    const page = await listScores(store, { ruleSet: ruleSet.id, ...filter }, { limit, after });
    expect(page.items.length).toBeGreaterThan(0);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    all.push(...page.items);
    // As a cursor carries it: plain JSON.
    after = page.next && JSON.parse(JSON.stringify(page.next));
  } while (after !== undefined);
  return all;
}

/** The order by its definition, without any key. */
function riskiestFirst(list: CurrentScore[]): string[] {
  const order = (a: CurrentScore, b: CurrentScore) =>
    bands.indexOf(a.band) - bands.indexOf(b.band) ||
    b.score.notRuledOut - a.score.notRuledOut ||
    (a.party < b.party ? 1 : -1);
  return list.toSorted(order).map(({ party }) => party);
}

describe('the list of scores', () => {
  it.each([1, 7, 15, 60, 100])('is riskiest first and whole in pages of %i', async (limit) => {
    const listed = await allPages({}, limit);
    expect(listed.map(({ party }) => party)).toEqual(riskiestFirst(scores));
  });

  it('holds one band, or what is not below a score, when asked so', async () => {
    const critical = await allPages({ band: 'critical' }, 9);
    expect(new Set(band(critical))).toEqual(new Set(['critical']));
    expect(critical.map(({ party }) => party)).toEqual(
      riskiestFirst(scores.filter((score) => score.band === 'critical')),
    );
    const atLeastTen = await allPages({ minScore: 10 }, 9);
    expect(atLeastTen.map(({ party }) => party)).toEqual(
      riskiestFirst(scores.filter(({ score }) => score.notRuledOut >= 10)),
    );
  });

  it('is empty, not wrong, for a band nobody is in and a rule set nobody knows', async () => {
    expect(await listScores(store, { ruleSet: ruleSet.id, band: 'low' }, { limit: 5 })).toEqual({ items: [] });
    expect(await listScores(store, { ruleSet: 'none' }, { limit: 5 })).toEqual({ items: [] });
  });
});

describe('current scores', () => {
  it('of many parties come in one go, and those without one are left out', async () => {
    const parties = scores.slice(0, 50).map(({ party }) => party);
    const found = await scoresOfAll(store, [...parties, uuid()], ruleSet.id);
    expect([...found.keys()].toSorted()).toEqual(parties.toSorted());
  });

  it('replace one another, and a writer who read an old one reads again', async () => {
    const party = uuid();
    const rescore = (notRuledOut: number, interfere: () => Promise<unknown>) =>
      commit(
        store,
        {
          stream: `test/${uuid()}`,
          by: ana,
          prepare: async ({ number }) => {
            const replaces = await getScore(store, party, ruleSet.id);
            if (number === 1) await interfere();
            const audit = { action: 'scored', object: party, version: 1, digest: '0'.repeat(64) };
            return { writes: [putScore(sampleScore(party, notRuledOut), replaces)], audit, answer: ok };
          },
        },
        noWaiting,
      );
    await rescore(40, () => rescore(30, async () => undefined));
    expect(await scoresOf(store, party)).toMatchObject([{ score: { notRuledOut: 40 }, version: 2 }]);
    const listed = await allPages({}, 100);
    expect(listed.filter((score) => score.party === party)).toHaveLength(1);
  });
});
