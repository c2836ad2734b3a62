import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Role } from '../../shared/access/principal.ts';
import { keys } from '../../shared/store/keys.ts';
import type { Store } from '../../shared/store/store.ts';
import { supplier } from '../builders/supplier.ts';
import { openApi, problemOf } from './client.ts';
import { openDesk, submitted } from './desk.ts';

const then = z.object({
  cut: z.object({ seq: z.int(), at: z.string() }),
  assessment: z.looseObject({ id: z.string(), band: z.string(), expired: z.literal(true).optional() }).nullable(),
  declarations: z.array(z.looseObject({ id: z.string(), seq: z.int().optional(), answers: z.looseObject({}) })),
});

const [first, second, third] = ['2026-04-01', '2026-05-01', '2026-06-01'] as const;
const breach = { '/answers/deposits/taken': true, '/answers/deposits/allReturned': false };

let store: Store;
let party: { id: string; subject: string };
let ids: { declaration: string; assessment: string }[];

beforeAll(async () => {
  const desk = await openDesk();
  store = desk.store;
  party = await desk.register('Known By Then');
  ids = [];
  for (const [day, changes] of [
    [first, {}],
    [second, breach],
    [third, {}],
  ] as const) {
    const api = await openApi(store, new Date(`${day}T12:00:00Z`));
    const answer = await api.call('POST', `/v1/parties/${party.id}/declarations`, {
      as: ['declarant', party.subject],
      body: supplier(changes, day),
    });
    const { declaration, assessments } = submitted.parse(await answer.json());
    ids.push({ declaration: declaration.id, assessment: assessments[0]?.id ?? '' });
  }
});

async function ask(asOf: string, as: [Role, string] = ['auditor', 'a']) {
  const api = await openApi(store, new Date(`${third}T18:00:00Z`));
  return api.call('GET', `/v1/parties/${party.id}/assessments?asOf=${encodeURIComponent(asOf)}`, { as });
}
const known = async (asOf: string) => then.parse(await (await ask(asOf)).json());

describe('what was known and thought on a day', () => {
  it.each([
    ['2026-04-01T11:59:59Z', 1, undefined],
    [first, 2, 0],
    ['2026-04-30', 2, 0],
    ['2026-05-01T12:00:00Z', 3, 1],
    ['2026-05-01T13:00:00+02:00', 2, 0],
    ['2', 2, 0],
    ['3', 3, 1],
    [third, 4, 2],
  ])('is cut at %s after entry %i of the audit', async (asOf, seq, which) => {
    const shown = await known(asOf);
    const expected = which === undefined ? undefined : ids[which];
    expect(shown.cut.seq).toBe(seq);
    expect(shown.assessment?.id).toBe(expected?.assessment);
    expect(shown.declarations.map(({ id }) => id)).toEqual(expected === undefined ? [] : [expected.declaration]);
    expect(shown.declarations.every((each) => each.seq === seq)).toBe(true);
  });

  it('is judged as it was then: a declaration that has expired since had not expired', async () => {
    expect((await known(second)).assessment).toMatchObject({ band: 'critical' });
    expect((await known(first)).assessment?.expired).toBeUndefined();
  });

  it('is found through the audit where declarations and assessments do not say where they landed', async () => {
    for (const { assessment } of ids) {
      const key = keys.assessment(party.id, assessment);
      const { Item = {} } = await store.client.send(
        new GetCommand({ TableName: store.tables.records, Key: { ...key } }),
      );
      const { seq, ...summary } = z.looseObject({ seq: z.int() }).parse(Item.summary);
      expect(seq).toBeGreaterThan(1);
      await store.client.send(new PutCommand({ TableName: store.tables.records, Item: { ...Item, summary } }));
    }
    expect((await known('2')).assessment?.id).toBe(ids[0]?.assessment);
    expect((await known('2026-05-15')).assessment?.id).toBe(ids[1]?.assessment);
    expect((await known('1')).assessment).toBeNull();
  });

  it.each(['2026-06-02', '2026-06-01T18:00:01Z', '5', '0', '-1', 'yesterday', '2026-02-30'])(
    'is not known of %s, which is not yet, or is no time',
    async (asOf) => {
      const { status, errors } = await problemOf(await ask(asOf));
      expect({ status, at: errors.map(({ pointer }) => pointer) }).toEqual({ status: 400, at: ['?asOf'] });
    },
  );

  it('is nothing before the organisation was registered, and not for strangers', async () => {
    expect((await ask('2020-01-01')).status).toBe(404);
    expect((await ask('2', ['declarant', 'stranger'])).status).toBe(404);
  });
});
