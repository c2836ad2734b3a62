import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { noAnswer, theDeliverer } from '../../shared/delivering/delivering.ts';
import { type Replay, replay, type replayInput } from '../../shared/delivering/replay.ts';
import { commit } from '../../shared/store/commit.ts';
import { putDelivery } from '../../shared/store/delivery.ts';
import { getLine, putLine } from '../../shared/store/delivery-line.ts';
import { openPostOffice, scripted } from './post-office.ts';

const url = 'http://127.0.0.1:9/';
type Asked = z.output<typeof replayInput>;
type Office = Awaited<ReturnType<typeof openPostOffice>>;

async function ask({ store, timing }: Office, watch: string, asked: Asked): Promise<Replay> {
  let result: Replay | undefined;
  const prepare = async ({ at }: { at: Date }) => {
    result = await replay(store, watch, asked, at);
    const { writes, digest, version } = result;
    return { writes, audit: { action: 'test', object: 'test', version, digest }, answer: noAnswer };
  };
  await commit(store, { stream: `webhook/${watch}`, by: theDeliverer, prepare }, timing);
  if (result === undefined) throw new TypeError('Nothing was prepared.');
  return result;
}

async function withDead(events: string[]) {
  const office = await openPostOffice();
  await office.webhook('w1', { url });
  for (const event of events) await office.tell('w1', event);
  await office.deliver(scripted(() => 'gone'));
  await office.deliver(scripted(() => 'gone'));
  await office.webhook('w1', { url });
  return office;
}

/** So many deliveries that are dead, as if each had been told and given up. */
async function keepDead({ store, timing, now }: Office, watch: string, count: number): Promise<string[]> {
  const events = Array.from({ length: count }, (_, index) => `event-${String(index).padStart(3, '0')}`);
  const common = {
    watch,
    kind: 'band_changed',
    state: 'dead' as const,
    attempts: 9,
    toldAt: now().toISOString(),
    body: '{}',
  };
  const writes = events.map((event, index) => putDelivery({ ...common, event, turn: index + 1 }, undefined, now()));
  const line = await getLine(store, watch);
  const audit = { action: 'test', object: 'test', version: 1, digest: '0'.repeat(64) };
  const prepare = async () => ({
    writes: [...writes, putLine({ ...line, last: count, next: count + 1 }, line)],
    ...{ audit, answer: noAnswer },
  });
  await commit(store, { stream: `test/${watch}`, by: theDeliverer, prepare }, timing);
  return events;
}

describe('deliveries that are asked for again', () => {
  it('come under the same id and with the same body, at a new time, behind what waits', async () => {
    const office = await openPostOffice();
    const sender = scripted(() => 'taken');
    await office.webhook('w1', { url });
    await office.tell('w1', 'a');
    await office.tell('w1', 'b');
    await office.deliver(sender);
    office.wait(60_000);
    await office.tell('w1', 'c');
    expect(await ask(office, 'w1', { ids: ['b', 'a', 'c'] })).toMatchObject({ events: ['a', 'b'], next: null });
    await office.deliver(sender);
    expect(sender.events()).toEqual(['a', 'b', 'c', 'a', 'b']);
    const [first, , , again] = sender.letters;
    expect(again?.body).toBe(first?.body);
    expect(Number(again?.headers['webhook-timestamp']) - Number(first?.headers['webhook-timestamp'])).toBe(60);
    expect(again?.headers['webhook-signature']).not.toBe(first?.headers['webhook-signature']);
    expect(await office.states('w1')).toEqual(['c delivered', 'a delivered', 'b delivered']);
  });

  it('are all that are dead, and get nine attempts anew', async () => {
    const office = await withDead(['a', 'b']);
    await office.tell('w1', 'c');
    const sender = scripted(() => 'taken');
    await office.deliver(sender);
    expect(await ask(office, 'w1', { state: 'dead' })).toMatchObject({ events: ['a', 'b'], next: null });
    expect(await office.delivery('w1', 'a')).toMatchObject({ state: 'waiting', attempts: 0 });
    await office.deliver(sender);
    expect(sender.events()).toEqual(['c', 'a', 'b']);
    expect(await ask(office, 'w1', { state: 'dead' })).toMatchObject({ events: [], next: null });
  });

  it.each(['dead', 'since'] as const)('come fifty at once, each once however many there are: %s', async (kind) => {
    const office = await openPostOffice();
    await office.webhook('w1', { url });
    const events = await keepDead(office, 'w1', 60);
    const asked = kind === 'dead' ? { state: 'dead' as const } : { since: office.now().toISOString() };
    const first = await ask(office, 'w1', asked);
    // What is delivered meanwhile is not asked for a second time.
    let left = 3;
    await office.deliver({ ...scripted(() => 'taken'), hasTime: () => left-- > 0 });
    const second = first.next === null ? undefined : await ask(office, 'w1', first.next);
    expect([first.events.length, second?.events.length, second?.next]).toEqual([50, 10, null]);
    expect([...first.events, ...(second?.events ?? [])]).toEqual(events);
  });

  it('are those told since a time, and none of before', async () => {
    const office = await openPostOffice();
    const sender = scripted(() => 'taken');
    await office.webhook('w1', { url });
    await office.tell('w1', 'a');
    await office.deliver(sender);
    office.wait(1000);
    const since = office.now().toISOString();
    await office.tell('w1', 'b');
    await office.deliver(sender);
    expect((await ask(office, 'w1', { since })).events).toEqual(['b']);
  });

  it('are refused by name where there is no such delivery, or nothing to deliver to', async () => {
    const office = await withDead(['a']);
    await expect(ask(office, 'w1', { ids: ['a', 'x'] })).rejects.toMatchObject({ errors: [{ pointer: '/ids/1' }] });
    await office.tell('w1', 'b');
    await office.deliver(scripted(() => 'gone'));
    await expect(ask(office, 'w1', { state: 'dead' })).rejects.toMatchObject({ kind: 'conflict' });
    await expect(ask(office, 'w2', { state: 'dead' })).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('are none of those that an earlier webhook of the same watch was told: neither are these sent on', async () => {
    const office = await openPostOffice();
    const sender = scripted(() => 'taken');
    await office.webhook('w1', { url });
    await office.tell('w1', 'a');
    await office.webhook('w1', undefined);
    office.wait(1);
    await office.webhook('w1', { url: `${url}another` });
    await office.tell('w1', 'b');
    await office.deliver(sender);
    await office.deliver(sender);
    expect(sender.events()).toEqual(['b']);
    expect(await office.states('w1')).toEqual(['a dead', 'b delivered']);
    expect((await ask(office, 'w1', { state: 'dead' })).events).toEqual([]);
    await expect(ask(office, 'w1', { ids: ['a'] })).rejects.toMatchObject({ kind: 'invalid-request' });
  });
});
