import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Role } from '../../shared/access/principal.ts';
import { digestOf } from '../../shared/audit/canonical.ts';
import { auditEntries } from '../../shared/store/audit-trail.ts';
import { commit } from '../../shared/store/commit.ts';
import { registerParty } from '../../shared/store/party.ts';
import { watchedBy } from '../../shared/store/watch.ts';
import { killedAt } from '../reassessing/killed.ts';
import { ana, ok, sampleParty, taken } from '../store/samples.ts';
import { openApi, problemOf } from './client.ts';
import { type Desk, listOf, openDesk } from './desk.ts';

const officer: [Role, string] = ['procurement_officer', 'officer@example.org'];
const colleague: [Role, string] = ['procurement_officer', 'colleague@example.org'];
const isNew = { 'if-none-match': '*' };
const shown = z.looseObject({
  id: z.string(),
  name: z.string(),
  count: z.int(),
  parties: z.array(z.string()),
  events: z.array(z.string()).optional(),
  webhook: z.looseObject({ url: z.string(), secret: z.string().optional() }).optional(),
});

let desk: Desk;
let party: { id: string };
let second: { id: string };
beforeAll(async () => {
  desk = await openDesk();
  party = await desk.register('Himal');
  second = await desk.register('Everest');
});

const body = (changes: object = {}) => ({ name: 'Contractors', parties: [party.id], ...changes });
const put = (id: string, as: [Role, string], what: object, headers: Record<string, string>) =>
  desk.call('PUT', `/v1/watches/${id}`, { as, body: what, headers });
const get = (id: string, as = officer) => desk.call('GET', `/v1/watches/${id}`, { as });

async function made(changes: object = {}, as = officer) {
  const id = uuid();
  const answer = await put(id, as, body(changes), isNew);
  const text = await answer.text();
  expect(answer.status, text).toBe(201);
  return { id, etag: answer.headers.get('etag') ?? '', watch: shown.parse(JSON.parse(text)) };
}

describe('a watch', () => {
  it('is shown as it was stated, changed by whoever knows it as it is, and gone when it has ended', async () => {
    const { id, etag } = await made({ events: ['link_denied', 'link_denied'], parties: [party.id, party.id] });
    const first = await get(id);
    expect(first.headers.get('etag')).toBe(etag);
    expect(shown.parse(await first.json())).toMatchObject({ events: ['link_denied'], parties: [party.id], count: 1 });
    const changed = await put(id, officer, body({ parties: [second.id] }), { 'if-match': etag });
    expect(changed.status).toBe(200);
    const stale = await put(id, officer, body(), { 'if-match': etag });
    expect([stale.status, stale.headers.get('etag')]).toEqual([412, changed.headers.get('etag')]);
    expect(shown.parse(await (await get(id)).json()).parties).toEqual([second.id]);
    expect((await watchedBy(desk.store, id)).map((each) => each.party)).toEqual([second.id]);
    const end = () => desk.call('DELETE', `/v1/watches/${id}`, { as: officer, headers: { 'if-match': '*' } });
    expect([(await end()).status, (await end()).status, (await get(id)).status]).toEqual([204, 404, 404]);
    expect(await watchedBy(desk.store, id)).toEqual([]);
  });

  it('wants to be told what it replaces', async () => {
    const { id } = await made();
    expect((await put(id, officer, body(), {})).status).toBe(428);
    expect((await put(id, officer, body(), isNew)).status).toBe(412);
    expect((await put(uuid(), officer, body(), { 'if-match': '"1"' })).status).toBe(404);
  });

  it("is its owner's alone: for another officer it is not there", async () => {
    const { id, etag } = await made();
    const any = { 'if-match': etag };
    const theirs = [
      await get(id, colleague),
      await put(id, colleague, body(), any),
      await desk.call('DELETE', `/v1/watches/${id}`, { as: colleague, headers: any }),
    ];
    expect(theirs.map(({ status }) => status)).toEqual([404, 404, 404]);
    const [first] = await desk.pages('/v1/watches', colleague);
    expect(listOf(z.looseObject({ id: z.string() })).parse(await first?.json()).items).toEqual([]);
    const mine = await desk.pages('/v1/watches?limit=100', officer);
    expect(JSON.stringify(await mine[0]?.json())).toContain(id);
  });

  it.each(['declarant', 'auditor', 'administrator'] as const)('is not for the role %s', async (role) => {
    expect((await put(uuid(), [role, 'x@example.org'], body(), isNew)).status).toBe(403);
  });

  it('names each party and rule set that there is not', async () => {
    const answer = await put(
      uuid(),
      officer,
      body({ parties: [party.id, uuid()], ruleSets: ['un-13jk', 'no-such'] }),
      isNew,
    );
    expect(answer.status).toBe(400);
    expect((await problemOf(answer)).errors.map(({ pointer }) => pointer)).toEqual(['/parties/1', '/ruleSets/1']);
  });

  it('shows the secret of its webhook once, and a new one when it is asked for', async () => {
    const webhook = { url: 'https://hooks.example.org/p13' };
    const { id, watch } = await made({ webhook });
    expect(watch.webhook?.secret).toMatch(/^whsec_/);
    const read = shown.parse(await (await get(id)).json());
    expect(read.webhook).toMatchObject(webhook);
    expect(read.webhook?.secret).toBeUndefined();
    const rotated = await put(id, officer, body({ webhook: { ...webhook, rotateSecret: true } }), { 'if-match': '*' });
    const again = shown.parse(await rotated.json());
    expect(again.webhook?.secret).toMatch(/^whsec_/);
    expect(again.webhook?.secret).not.toBe(watch.webhook?.secret);
    const { items } = await auditEntries(desk.store, `watch/${id}`, { limit: 100 });
    expect(items.map(({ action }) => action)).toEqual(['watch.kept', 'watch.kept']);
  });
});

describe('a watch of many parties', () => {
  const many = async (count: number) => {
    const parties = Array.from({ length: count }, () => sampleParty());
    const writes = parties.flatMap((each) => registerParty(each, taken));
    const audit = { action: 'party.registered', object: 'many', version: 1, digest: digestOf(count) };
    await commit(desk.store, { stream: 'many', by: ana, prepare: async () => ({ writes, audit, answer: ok }) });
    return parties.map(({ id }) => id);
  };

  it('lands in parts, or can be sent again where it ended in between; two who change it do not mix', async () => {
    const parties = await many(70);
    const id = uuid();
    for (let step = 1, over = false; !over; step += 5) {
      const { store, reached } = killedAt(desk.store, step, 'before');
      const { call } = await openApi(store);
      const answer = await call('PUT', `/v1/watches/${id}`, { as: officer, body: body({ parties }), headers: isNew });
      over = !reached() || answer.status === 201;
    }
    expect(shown.parse(await (await get(id)).json()).parties).toEqual(parties);
    const [one, two] = await Promise.all(
      [parties.slice(0, 5), parties.slice(60)].map((some) =>
        put(id, officer, body({ parties: some }), { 'if-match': '*' }),
      ),
    );
    expect([one?.status, two?.status]).toEqual([200, 200]);
    const kept = shown.parse(await (await get(id)).json()).parties;
    expect((await watchedBy(desk.store, id)).map((each) => each.party).sort()).toEqual([...kept].sort());
  }, 120_000);
});
