import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { verifyChain } from '../../shared/audit/chain.ts';
import { recordedEntrySchema } from '../../shared/audit/entry.ts';
import { parseCheckpoint } from '../../shared/log/checkpoint.ts';
import { verifyConsistency, verifyInclusion } from '../../shared/log/merkle.ts';
import { notarise } from '../../shared/log/notarise.ts';
import { openNote } from '../../shared/log/note.ts';
import { leafOf, segmentSchema } from '../../shared/log/segment.ts';
import { sequence } from '../../shared/log/sequence.ts';
import { keyFileSigner } from '../../shared/log/signer.ts';
import { streams } from '../../shared/store/audit-trail.ts';
import { supplier } from '../builders/supplier.ts';
import { newKeyFile } from '../log/key-file.ts';
import { problemOf } from './client.ts';
import { type Desk, day, listOf, openDesk } from './desk.ts';

const origin = 'example.org/log';
const signer = keyFileSigner(origin, newKeyFile());
const bytes = z.string().transform((text) => new Uint8Array(Buffer.from(text, 'hex')));
const receipt = z.object({
  id: z.string(),
  stream: z.string(),
  seq: z.int(),
  entryHash: z.string(),
  at: z.string(),
  href: z.string(),
});
const accepted = z.object({ receipt });
const logged = receipt.extend({
  state: z.literal('logged'),
  entry: recordedEntrySchema,
  later: z.array(recordedEntrySchema),
  segment: segmentSchema,
  index: z.int(),
  size: z.int(),
  proof: z.array(bytes),
  checkpoint: z.string(),
});

let minute = 0;
/** What the stream and the clock do in AWS, once. */
async function log({ store }: Desk, parties: { id: string }[]): Promise<string> {
  await sequence(
    store,
    parties.map(({ id }) => streams.party(id)),
  );
  minute += 1;
  const now = () => new Date(`2026-03-01T10:${String(minute).padStart(2, '0')}:00Z`);
  const shelf = { put: async () => undefined };
  return (await notarise({ store, signers: [signer], shelf, origin, now })).note;
}

describe('the receipt of a declaration', () => {
  let desk: Desk;
  let party: Awaited<ReturnType<Desk['register']>>;
  beforeAll(async () => {
    desk = await openDesk();
    party = await desk.register('Receipted');
  });

  it('names the entry, waits for the log, and then proves that the entry is in it', async () => {
    const as: ['declarant', string] = ['declarant', party.subject];
    const headers = { 'idempotency-key': 'the-very-same-key' };
    const path = `/v1/parties/${party.id}/declarations`;
    const answer = await desk.call('POST', path, { as, headers, body: supplier({}, day) });
    const text = await answer.text();
    const { receipt: given } = accepted.parse(JSON.parse(text));
    const replayed = await desk.call('POST', path, { as, headers, body: supplier({}, day) });
    expect(await replayed.text()).toBe(text);

    const waiting = await desk.call('GET', given.href, { as });
    expect(waiting.headers.get('retry-after')).toBe('60');
    expect(await waiting.json()).toMatchObject({ ...given, state: 'pending', entry: { hash: given.entryHash } });

    await desk.declare(party, supplier({ '/answers/deposits/taken': true }, day));
    const note = await log(desk, [party]);
    const shown = logged.parse(await (await desk.call('GET', given.href, { as })).json());
    expect(shown).toMatchObject({ ...given, checkpoint: note });
    const { entry, later, segment, index, size, proof } = shown;
    const before = { seq: entry.seq - 1, hash: entry.prev };
    expect(later).toHaveLength(1);
    expect(verifyChain(segment.stream, [entry, ...later], before)).toMatchObject({
      holds: true,
      head: { seq: segment.to, hash: segment.head },
    });
    const { root } = parseCheckpoint(openNote(note, [signer.vkey]).text);
    expect(verifyInclusion({ leaf: leafOf(segment), index, size, proof, root })).toBe(true);

    await desk.declare(party, supplier({}, day));
    const { from, to } = segment;
    const trail = await desk.call('GET', `/v1/parties/${party.id}/audit`, { as: ['auditor', 'rosa'] });
    expect(await trail.json()).toMatchObject({
      log: { checkpoint: { origin, size }, segments: [{ from, to, index }] },
    });
    const newest = await desk.call('GET', `/v1/parties/${party.id}/audit?limit=${to}`, { as: ['auditor', 'rosa'] });
    const following = /<(.*)>/.exec(newest.headers.get('link') ?? '')?.[1] ?? '';
    const rest = await (await desk.call('GET', following, { as: ['auditor', 'rosa'] })).json();
    expect(rest).toMatchObject({ items: expect.arrayContaining([expect.anything()]), log: { segments: [] } });
  });

  it('is shown to its owner and to those who may read, and does not exist for others or for entries to come', async () => {
    const path = `/v1/receipts/${party.id}`;
    expect((await desk.call('GET', `${path}.1`, { as: ['auditor', 'a'] })).status).toBe(200);
    for (const [id, as] of [
      [`${path}.1`, ['declarant', 'somebody@else.example']],
      [`${path}.99`, ['auditor', 'a']],
      [`${path}.0`, ['auditor', 'a']],
      [`${path}`, ['auditor', 'a']],
    ] as const) {
      expect((await desk.call('GET', id, { as: [...as] })).status, id).toBe(404);
    }
    expect((await desk.call('GET', `${path}.1`)).status).toBe(401);
  });
});

describe('the log, for anyone', () => {
  let desk: Desk;
  const notes: string[] = [];
  beforeAll(async () => {
    desk = await openDesk();
    const parties = await Promise.all(['One', 'Two', 'Three', 'Four', 'Five'].map((name) => desk.register(name)));
    for (const party of parties.slice(0, 3)) notes.push(await log(desk, [party]));
    notes.push(await log(desk, parties));
  });
  const rootOf = (note = '') => parseCheckpoint(openNote(note, [signer.vkey]).text).root;

  it('shows its newest checkpoint as it was signed, and those of a day page by page', async () => {
    const newest = await desk.call('GET', '/v1/log/checkpoint');
    expect(newest.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await newest.text()).toBe(notes.at(-1));
    const pages = await desk.pages('/v1/log/checkpoints?day=2026-03-01&limit=3', ['auditor', 'a']);
    const shown = await Promise.all(
      pages.map(async (page) => listOf(z.object({ note: z.string() })).parse(await page.json())),
    );
    expect(shown.map(({ items }) => items.length)).toEqual([3, 1]);
    expect(shown.flatMap(({ items }) => items.map(({ note }) => note))).toEqual(notes);
    expect(await (await desk.call('GET', '/v1/log/checkpoints?day=2026-03-02')).json()).toEqual({ items: [] });
  });

  it('says which keys sign, since when, and until when', async () => {
    const other = keyFileSigner(origin, newKeyFile());
    const at = (time: string) => () => new Date(`2026-03-02T${time}Z`);
    const making = { store: desk.store, shelf: { put: async () => undefined }, origin };
    const kept = listOf(z.object({ vkey: z.string(), from: z.string(), until: z.string().nullable() }));
    const keysNow = async () => kept.parse(await (await desk.call('GET', '/v1/log/keys')).json()).items;
    const [first] = await keysNow();
    expect(first).toEqual({ vkey: signer.vkey, from: expect.stringMatching(/^2026-03-01T10:/), until: null });
    const { note } = await notarise({ ...making, signers: [signer, other], now: at('08:00:00') });
    for (const { vkey } of [signer, other]) expect(openNote(note, [vkey]).signedBy).toEqual([vkey]);
    await notarise({ ...making, signers: [other], now: at('09:00:00') });
    expect(await keysNow()).toEqual([
      { ...first, until: '2026-03-02T09:00:00Z' },
      { vkey: other.vkey, from: '2026-03-02T08:00:00Z', until: null },
    ]);
  });

  it('proves each leaf in each tree that a checkpoint covers, and that each tree begins with each before', async () => {
    const proven = z.object({ size: z.int(), root: bytes, leaf: bytes, proof: z.array(bytes) });
    for (const size of [1, 2, 3, 5]) {
      for (let index = 0; index < size; index++) {
        const answer = await desk.call('GET', `/v1/log/proof/inclusion?index=${index}&size=${size}`);
        expect(answer.headers.get('cache-control')).toContain('immutable');
        expect(verifyInclusion({ index, ...proven.parse(await answer.json()) })).toBe(true);
      }
      const answer = await desk.call('GET', `/v1/log/proof/consistency?from=${size}`);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const { to, proof } = z.object({ to: z.int(), proof: z.array(bytes) }).parse(await answer.json());
      const fromRoot = rootOf(notes.find((note) => note.split('\n')[1] === String(size)));
      expect(verifyConsistency({ from: size, fromRoot, to, toRoot: rootOf(notes.at(-1)), proof })).toBe(true);
    }
    const newest = proven.parse(await (await desk.call('GET', '/v1/log/proof/inclusion?index=4')).json());
    expect(newest).toMatchObject({ size: 5, root: rootOf(notes.at(-1)) });
  });

  it.each([
    ['inclusion?index=0&size=6', '?size'],
    ['inclusion?index=5&size=5', '?index'],
    ['inclusion?index=0&size=0', '?index'],
    ['inclusion?index=-1', '?index'],
    ['inclusion?index=01', '?index'],
    ['inclusion', '?index'],
    ['consistency?from=2&to=6', '?to'],
    ['consistency?from=6', '?from'],
    ['consistency?from=3&to=2', '?from'],
    ['consistency?from=1e1', '?from'],
  ])('refuses %s, naming %s', async (query, pointer) => {
    const answer = await desk.call('GET', `/v1/log/proof/${query}`);
    expect(answer.status).toBe(400);
    expect((await problemOf(answer)).errors).toMatchObject([{ pointer }]);
  });
});

describe('a log without a checkpoint', () => {
  it('says so, and proves nothing, though there are leaves', async () => {
    const desk = await openDesk();
    await sequence(desk.store, [streams.party((await desk.register('Early')).id)]);
    for (const path of ['checkpoint', 'proof/inclusion?index=0&size=1', 'proof/consistency?from=0']) {
      const answer = await desk.call('GET', `/v1/log/${path}`);
      expect(answer.status).toBe(404);
      expect((await problemOf(answer)).detail).toContain('no checkpoint yet');
    }
    expect(await (await desk.call('GET', '/v1/log/keys')).json()).toEqual({ items: [] });
  });
});
