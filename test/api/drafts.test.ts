import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { auditEntries, streams } from '../../shared/store/audit-trail.ts';
import { now } from '../access/tokens.ts';
import { supplier } from '../builders/supplier.ts';
import { openApi, problemOf } from './client.ts';
import { type Desk, day, openDesk } from './desk.ts';

let desk: Desk;
let party: Awaited<ReturnType<Desk['register']>>;
let turn = 0;
beforeAll(async () => {
  desk = await openDesk();
});

const half = {
  formVersion: 2,
  answers: { workforce: { total: 'about 40' } },
  typed: { '/period/from': 'last spring' },
};
const shown = z.looseObject({ savedAt: z.string(), by: z.string(), keptUntil: z.string() });
const etagOf = (answer: Response) => answer.headers.get('etag') ?? '';
const path = (form = 'supplier') => `/v1/parties/${party.id}/drafts/${form}`;
const first = { 'if-none-match': '*' };

const put = (body: unknown, headers: Record<string, string>, subject = party.subject) =>
  desk.call('PUT', path(), { as: ['declarant', subject], body, headers });
const get = (subject = party.subject, form?: string) => desk.call('GET', path(form), { as: ['declarant', subject] });

async function fresh() {
  party = await desk.register(`Drafting ${++turn}`);
}

async function colleague() {
  const subject = `colleague-${turn}@example.org`;
  const body = { issuer: 'https://issuer.test', subject };
  const added = await desk.call('POST', `/v1/parties/${party.id}/members`, { as: ['declarant', party.subject], body });
  expect(added.status).toBe(201);
  return subject;
}

describe('a draft', () => {
  it('comes back as it was typed, half done and with what is no answer, a form at a time', async () => {
    await fresh();
    const made = await put({ ...half, signatory: { name: 'A. Sig' }, period: { to: '2025-12-31' } }, first);
    expect([made.status, (await get(party.subject, 'agency')).status]).toEqual([201, 404]);
    const read = await get();
    expect(etagOf(read)).toBe(etagOf(made));
    expect(shown.parse(await read.json())).toMatchObject({
      ...{ ...half, form: 'supplier', signatory: { name: 'A. Sig' }, period: { to: '2025-12-31' }, qualifiers: {} },
      ...{ savedAt: now.toISOString(), by: 'you', keptUntil: '2026-08-28T12:00:00.000Z' },
    });
  });

  it('is not overwritten by who has not seen what a colleague saved, and says that it was a colleague', async () => {
    await fresh();
    const other = await colleague();
    const made = etagOf(await put(half, first));
    const changed = await put({ ...half, typed: {} }, { 'if-match': made }, other);
    expect(changed.status).toBe(200);
    const late = await put({ ...half, answers: {} }, { 'if-match': made });
    expect([late.status, etagOf(late)]).toEqual([412, etagOf(changed)]);
    expect((await put(half, first)).status).toBe(412);
    expect((await put(half, {})).status).toBe(428);
    expect(shown.parse(await (await get()).json())).toMatchObject({ typed: {}, by: 'another member' });
    expect(shown.parse(await (await get(other)).json()).by).toBe('you');
  });

  it('that is saved twice by one click is saved once, also by two clicks at the same moment', async () => {
    await fresh();
    const made = await put(half, first);
    const again = await put(half, first);
    expect([again.status, etagOf(again)]).toEqual([201, etagOf(made)]);
    const both = await Promise.all([1, 2].map(() => put({ ...half, typed: {} }, { 'if-match': etagOf(made) })));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(both.map(etagOf)).size).toBe(1);
  });

  it('of two who save at the same moment is that of one, and the other is told', async () => {
    await fresh();
    const other = await colleague();
    const tag = { 'if-match': etagOf(await put(half, first)) };
    const both = await Promise.all([put({ ...half, typed: { '/a': 'mine' } }, tag), put(half, tag, other)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  it('is seen and touched by members alone, and leaves nothing in the audit', async () => {
    await fresh();
    const before = await auditEntries(desk.store, streams.party(party.id), { limit: 10 });
    const tag = etagOf(await put(half, first));
    expect((await get('stranger@example.org')).status).toBe(404);
    expect((await put(half, { 'if-match': tag }, 'stranger@example.org')).status).toBe(404);
    for (const role of ['procurement_officer', 'auditor', 'administrator'] as const)
      expect((await desk.call('GET', path(), { as: [role, 'x'] })).status).toBe(403);
    expect(await auditEntries(desk.store, streams.party(party.id), { limit: 10 })).toEqual(before);
  });

  it('is thrown away as it was read, and then comes as the first', async () => {
    await fresh();
    const tag = etagOf(await put(half, first));
    const as: ['declarant', string] = ['declarant', party.subject];
    const discard = (headers: Record<string, string>) => desk.call('DELETE', path(), { as, headers });
    const newer = etagOf(await put({ ...half, typed: {} }, { 'if-match': tag }));
    expect((await discard({ 'if-match': tag })).status).toBe(412);
    expect((await discard({ 'if-match': newer })).status).toBe(204);
    expect([(await get()).status, (await discard({ 'if-match': newer })).status]).toEqual([404, 404]);
    expect((await put(half, { 'if-match': newer })).status).toBe(412);
    expect((await put(half, first)).status).toBe(201);
  });

  it('is gone after 180 days, though the database has not removed it yet', async () => {
    await fresh();
    const tag = etagOf(await put(half, first));
    const later = new Date(now.getTime() + 180 * 86_400_000);
    const api = await openApi(desk.store, later);
    const call = (method: string, headers = {}, body?: unknown) =>
      api.call(method, path(), { as: ['declarant', party.subject], headers, ...(body ? { body } : {}) });
    expect((await call('GET')).status).toBe(404);
    expect((await call('PUT', { 'if-match': tag }, half)).status).toBe(412);
    expect((await call('PUT', first, half)).status).toBe(201);
  });

  it.each([
    ['a name that it does not know', { ...half, stage: 3 }, ''],
    ['answers that are no object', { ...half, answers: [] }, '/answers'],
    ['a version that the form does not have', { ...half, formVersion: 999 }, '/formVersion'],
    ['a day that is none', { ...half, period: { from: '2025-02-30' } }, '/period/from'],
  ])('with %s is refused', async (_what, body, pointer) => {
    await fresh();
    const refused = await put(body, first);
    expect(refused.status).toBe(400);
    expect((await problemOf(refused)).errors[0]?.pointer).toContain(pointer);
  });

  it('of more than 100 KB, or nested without end, is refused', async () => {
    await fresh();
    const long = { ...half, answers: Object.fromEntries(Array.from({ length: 110 }, (_, n) => [n, 'x'.repeat(1000)])) };
    expect((await put(long, first)).status).toBe(413);
    const deep = JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`);
    expect((await put({ ...half, answers: deep }, first)).status).toBe(400);
  });
});

describe('a draft that is declared', () => {
  const declare = (draft: string) =>
    desk.call('POST', `/v1/parties/${party.id}/declarations?draft=${draft.replaceAll('"', '')}`, {
      as: ['declarant', party.subject],
      body: supplier({}, day),
    });
  const ended = async (answer: Response) => z.object({ draft: z.string() }).parse(await answer.json()).draft;

  it('goes with the declaration', async () => {
    await fresh();
    const tag = etagOf(await put(half, first));
    expect(await ended(await declare(tag))).toBe('removed');
    expect((await get()).status).toBe(404);
    expect(await ended(await declare(tag))).toBe('none');
  });

  it('stays where somebody has saved it since, and where nothing was declared', async () => {
    await fresh();
    const tag = etagOf(await put(half, first));
    const refused = await desk.call('POST', `/v1/parties/${party.id}/declarations?draft=${tag.replaceAll('"', '')}`, {
      as: ['declarant', party.subject],
      body: {},
    });
    expect([refused.status, (await get()).status]).toEqual([400, 200]);
    await put({ ...half, typed: { '/late': 'typed by a colleague' } }, { 'if-match': tag });
    expect(await ended(await declare(tag))).toBe('kept');
    expect(shown.parse(await (await get()).json())).toMatchObject({ typed: { '/late': 'typed by a colleague' } });
  });
});
