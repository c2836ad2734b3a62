import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { deliverDue } from '../../shared/delivering/deliver-due.ts';
import { noAnswer, theDeliverer } from '../../shared/delivering/delivering.ts';
import { deliveryWrites } from '../../shared/delivering/line-up.ts';
import type { Letter, Sent } from '../../shared/delivering/send.ts';
import { commit } from '../../shared/store/commit.ts';
import { problemOf } from './client.ts';
import { type Desk, openDesk } from './desk.ts';

const officer: ['procurement_officer', string] = ['procurement_officer', 'officer@example.org'];
const other: ['procurement_officer', string] = ['procurement_officer', 'other@example.org'];
const url = 'https://hooks.agency.example/paragraph-13';
const listed = z.object({ items: z.array(z.looseObject({ event: z.string(), state: z.string() })) });
const replayed = z.object({ events: z.array(z.string()), next: z.unknown() });

describe('the deliveries of a watch', () => {
  let desk: Desk;
  let party: string;
  const letters: Letter[] = [];
  beforeAll(async () => {
    desk = await openDesk();
    party = (await desk.register('Himal Workforce', ['agency'])).id;
  });

  async function keep(id: string, webhook?: object, headers: Record<string, string> = { 'if-none-match': '*' }) {
    const body = { name: 'Contractors', parties: [party], ...(webhook && { webhook }) };
    return desk.call('PUT', `/v1/watches/${id}`, { as: officer, body, headers });
  }

  async function tell(watch: string, id: string) {
    const prepare = async ({ at }: { at: Date }) => ({
      writes: await deliveryWrites(desk.store, watch, { id, kind: 'band_changed', at: at.toISOString(), data: {} }, at),
      audit: { action: 'test', object: 'test', version: 1, digest: '0'.repeat(64) },
      answer: noAnswer,
    });
    await commit(desk.store, { stream: `test/${watch}`, by: theDeliverer, prepare });
  }

  async function deliver(outcome: Sent['outcome'] = 'taken') {
    const send = async (letter: Letter) => {
      letters.push(letter);
      return { outcome, said: 'As the test says.' };
    };
    const quiet = {
      onDead: () => undefined,
      onFailure: (_watch: string, error: unknown) => expect(error).toBeUndefined(),
    };
    await deliverDue({ store: desk.store, send, newId: randomUUID, hasTime: () => true, ...quiet });
  }

  const list = async (watch: string, query = '') => {
    const answer = await desk.call('GET', `/v1/watches/${watch}/deliveries${query}`, { as: officer });
    return listed.parse(await answer.json()).items.map(({ event, state }) => `${event} ${state}`);
  };
  const replay = (watch: string, body: object, as = officer) =>
    desk.call('POST', `/v1/watches/${watch}/deliveries/replays`, { as, body });

  it('are listed by state, and delivered again when asked for', async () => {
    const watch = randomUUID();
    expect((await keep(watch, { url })).status).toBe(201);
    await tell(watch, 'a');
    await tell(watch, 'b');
    expect(await list(watch)).toEqual(['b waiting', 'a waiting']);
    await deliver();
    await tell(watch, 'c');
    expect(await list(watch, '?state=delivered')).toEqual(['b delivered', 'a delivered']);
    expect(await list(watch, '?state=dead')).toEqual([]);
    const again = await replay(watch, { ids: ['a'] });
    expect(again.status).toBe(202);
    expect(replayed.parse(await again.json())).toEqual({ events: ['a'], next: null });
    await deliver();
    expect(letters.map(({ headers }) => headers['webhook-id'])).toEqual(['a', 'b', 'c', 'a']);
  });

  it('go page by page', async () => {
    const watch = randomUUID();
    await keep(watch, { url });
    for (const event of ['a', 'b', 'c']) await tell(watch, event);
    const pages = await desk.pages(`/v1/watches/${watch}/deliveries?limit=2`, officer);
    const items = await Promise.all(pages.map(async (page) => listed.parse(await page.json()).items));
    expect(items.map((page) => page.map(({ event }) => event))).toEqual([['c', 'b'], ['a']]);
  });

  it('are nobody else’s: to others the watch is not there', async () => {
    const watch = randomUUID();
    await keep(watch, { url });
    await tell(watch, 'a');
    expect((await desk.call('GET', `/v1/watches/${watch}/deliveries`, { as: other })).status).toBe(404);
    expect((await replay(watch, { ids: ['a'] }, other)).status).toBe(404);
    expect((await replay(randomUUID(), { ids: ['a'] })).status).toBe(404);
    const auditor = await desk.call('GET', `/v1/watches/${watch}/deliveries`, { as: ['auditor', 'a@example.org'] });
    expect(auditor.status).toBe(403);
  });

  it('are replayed only where there is something to replay to, and by what is asked in one way', async () => {
    const watch = randomUUID();
    await keep(watch);
    expect(await list(watch)).toEqual([]);
    const closed = await replay(watch, { state: 'dead' });
    expect([closed.status, (await problemOf(closed)).detail]).toEqual([
      409,
      'Nothing is delivered again, because this watch has no webhook.',
    ]);
    await keep(watch, { url }, { 'if-match': '*' });
    for (const body of [{}, { state: 'waiting' }, { ids: [] }, { since: 'yesterday' }, { ids: ['a'], state: 'dead' }]) {
      expect((await replay(watch, body)).status, JSON.stringify(body)).toBe(400);
    }
    expect((await problemOf(await replay(watch, {}))).errors).toEqual([
      { pointer: '', detail: 'Say which events: by ids, by state or by since.' },
    ]);
    expect((await problemOf(await replay(watch, { ids: ['a'] }))).errors).toMatchObject([{ pointer: '/ids/0' }]);
  });

  it('never show a secret again, nor does anything that is logged or audited', async () => {
    const watch = randomUUID();
    const made = await keep(watch, { url });
    const { webhook } = z.object({ webhook: z.object({ secret: z.string() }) }).parse(await made.json());
    await tell(watch, 'a');
    await deliver('refused');
    const shown = await desk.call('GET', `/v1/watches/${watch}`, { as: officer });
    const deliveries = await desk.call('GET', `/v1/watches/${watch}/deliveries`, { as: officer });
    const everything = [await shown.text(), await deliveries.text(), JSON.stringify(desk.logged)].join();
    expect(everything).toContain('hooks.agency.example');
    expect(everything).not.toContain(webhook.secret);
    expect(everything).not.toContain('whsec_');
  });

  it('refuse a webhook that leads nowhere public, by its pointer', async () => {
    const refused = await keep(randomUUID(), { url: 'https://[::ffff:127.0.0.1]/' });
    expect([refused.status, (await problemOf(refused)).errors]).toMatchObject([400, [{ pointer: '/webhook/url' }]]);
  });
});
