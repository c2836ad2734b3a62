import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { bands } from '../../rules/vocabulary.ts';
import { supplier } from '../builders/supplier.ts';
import { openApi, problemOf } from './client.ts';
import { type Desk, day, listOf, openDesk } from './desk.ts';

const score = z.looseObject({
  partyId: z.string(),
  band: z.enum(bands),
  score: z.object({ found: z.int(), notRuledOut: z.int() }),
  expired: z.literal(true).optional(),
});
const scores = listOf(score);
const officer: ['procurement_officer', string] = ['procurement_officer', 'officer'];
const noGrievance = { '/answers/grievance': { exists: false }, '/answers/notices/protectionsTold': 'none' };

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  const bodies = [
    ...Array.from({ length: 3 }, () => supplier({ '/answers/workerContracts/leavingPenalised': true }, day)),
    supplier(
      {
        '/answers/workerContracts/leavingPenalised': true,
        '/answers/identityDocuments/denied': true,
        '/answers/identityDocuments/allReturned': false,
      },
      day,
    ),
    supplier({ '/answers': {} }, day),
    supplier({ '/answers': {} }, day),
    supplier(noGrievance, day),
    ...Array.from({ length: 3 }, () => supplier({}, day)),
  ];
  for (const [index, body] of bodies.entries()) await desk.declare(await desk.register(`Score ${index}`), body);
  await desk.register('Silent');
});

async function list(query: string) {
  const answers = await desk.pages(`/v1/scores?${query}`, officer);
  return Promise.all(answers.map(async (answer) => scores.parse(await answer.json()).items));
}

describe('a search for organisations', () => {
  it('shows the score of each that has one where a rule set is named, and none otherwise', async () => {
    const search = async (query: string) =>
      z
        .object({ items: z.array(z.looseObject({ name: z.string(), score: score.optional() })) })
        .parse(
          await (await desk.call('GET', `/v1/parties?name=s&limit=100${query}`, { as: ['administrator', 'a'] })).json(),
        ).items;
    const found = await search('&ruleSet=un-13jk');
    expect(found.find(({ name }) => name === 'Score 0')?.score).toMatchObject({ band: 'critical' });
    expect(found.find(({ name }) => name === 'Silent')).not.toHaveProperty('score');
    expect((await search('')).some((party) => 'score' in party)).toBe(false);
    const refused = await desk.call('GET', '/v1/parties?name=s&ruleSet=none', { as: officer });
    expect((await problemOf(refused)).errors).toMatchObject([{ pointer: '?ruleSet' }]);
  });
});

describe('the list of scores', () => {
  it('begins with the riskiest, and orders ties by organisation', async () => {
    const items = (await list('limit=100')).flat();
    const key = ({ band, score, partyId }: (typeof items)[number]) =>
      `${9 - bands.indexOf(band)} ${String(score.notRuledOut).padStart(3, '0')} ${partyId}`;
    expect(items.map(key)).toEqual(items.map(key).toSorted().toReversed());
    expect(new Set(items.map(({ band }) => band))).toEqual(new Set(['critical', 'not_scored', 'medium', 'low']));
    expect(items).toHaveLength(10);
  });

  it.each([1, 2, 3, 7])('is the same in pages of %i, each organisation once', async (limit) => {
    const paged = await list(`limit=${limit}`);
    expect(paged.slice(0, -1).every(({ length }) => length === limit)).toBe(true);
    expect(paged.flat()).toEqual((await list('limit=100')).flat());
  });

  it('shows one band, or from a number on', async () => {
    const critical = (await list('band=critical')).flat();
    expect(critical.map(({ score }) => score.notRuledOut)).toEqual([94, 75, 75, 75]);
    const high = (await list('minScore=76&limit=1')).flat();
    expect(high.map(({ band, score }) => [band, score.notRuledOut])).toEqual([
      ['critical', 94],
      ['not_scored', 100],
      ['not_scored', 100],
    ]);
    expect((await list('band=high')).flat()).toEqual([]);
  });

  it.each([
    ['another caller', 'limit=2', 'officer2'],
    ['another band', 'limit=2&band=critical', 'officer'],
    ['another least number', 'limit=2&minScore=1', 'officer'],
  ])('is not continued for %s', async (_whom, query, subject) => {
    const link = (await desk.call('GET', '/v1/scores?limit=2', { as: officer })).headers.get('link') ?? '';
    const cursor = /cursor=([\w-]+)/.exec(link)?.[1];
    const asked = `/v1/scores?${query}&cursor=${cursor}`;
    const answer = await desk.call('GET', asked, { as: ['procurement_officer', subject] });
    expect(answer.status).toBe(400);
    expect((await problemOf(answer)).errors).toMatchObject([{ pointer: '?cursor' }]);
    expect((await desk.call('GET', `/v1/scores?limit=2&cursor=${cursor}`, { as: officer })).status).toBe(200);
  });
});

describe('the score of an organisation', () => {
  it('is not scored any more when its declarations have expired, unless it was critical', async () => {
    const later = await openApi(desk.store, new Date('2028-03-01T12:00:00Z'));
    const answer = await later.call('GET', '/v1/scores?limit=100', { as: officer });
    const { items } = scores.parse(await answer.json());
    expect(items.every(({ expired }) => expired)).toBe(true);
    expect(items.filter(({ score }) => score.found < 75).map(({ band }) => band)).toEqual(Array(6).fill('not_scored'));
    expect(items.filter(({ band }) => band === 'critical')).toHaveLength(4);
    const one = await later.call('GET', `/v1/parties/${items.at(-1)?.partyId}/score`, { as: officer });
    expect(score.parse(await one.json())).toMatchObject({ band: 'not_scored', expired: true });
  });

  it('that has declared nothing is missed in other words than an organisation that does not exist', async () => {
    const silent = await desk.register('Says Nothing');
    const of = async (id: string) => problemOf(await desk.call('GET', `/v1/parties/${id}/score`, { as: officer }));
    expect((await of(silent.id)).detail).toContain('has declared nothing yet');
    expect((await of('01890a5d-ac96-774b-bcce-b302099a8057')).detail).toContain('no party with this id');
  });
});

describe('the organisations that one speaks for', () => {
  it('are those one registered and those one was let into, and no others', async () => {
    const mine = await desk.register('Mine', ['supplier'], 'clerk');
    const other = await desk.register('Let In', ['supplier'], 'founder');
    await desk.register('Foreign', ['supplier'], 'founder');
    const body = { subject: 'clerk' };
    await desk.call('POST', `/v1/parties/${other.id}/members`, { as: ['declarant', 'founder'], body });
    const answers = await desk.pages('/v1/memberships?limit=1', ['declarant', 'clerk']);
    const item = listOf(z.object({ party: z.object({ id: z.string() }), addedAt: z.string() }));
    const items = await Promise.all(answers.map(async (answer) => item.parse(await answer.json()).items));
    expect(items.flat().map(({ party }) => party.id)).toEqual([mine.id, other.id]);
  });
});
