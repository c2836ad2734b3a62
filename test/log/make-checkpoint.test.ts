import { generateKeyPairSync } from 'node:crypto';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseCheckpoint } from '../../shared/log/checkpoint.ts';
import { type CheckpointShelf, makeCheckpoint, shelfName } from '../../shared/log/make-checkpoint.ts';
import { emptyRoot, verifyConsistency } from '../../shared/log/merkle.ts';
import { openNote } from '../../shared/log/note.ts';
import { proveConsistency } from '../../shared/log/prove.ts';
import { checkpointOfSize, checkpointsOf, newestCheckpoint, readLogHead } from '../../shared/log/read-log.ts';
import { sequence } from '../../shared/log/sequence.ts';
import { keyFileSigner, type LogSigner } from '../../shared/log/signer.ts';
import { keys } from '../../shared/store/keys.ts';
import type { Store } from '../../shared/store/store.ts';
import { emptyStore } from '../setup/tables.ts';
import { cancelled, faulty, network } from '../store/faults.ts';
import { noWaiting } from '../store/samples.ts';
import { addEntries, newStreams } from './entries.ts';

const origin = 'paragraph-13.example/log';
const newSigner = (): LogSigner => {
  const { privateKey } = generateKeyPairSync('ed25519');
  return keyFileSigner(origin, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
};
const signer = newSigner();

/** A shelf that overwrites nothing, as a bucket with Object Lock. */
function newShelf() {
  const notes = new Map<string, string>();
  const put: CheckpointShelf['put'] = async (name, note) => {
    if ((notes.get(name) ?? note) !== note) throw new Error(`Another note stands under ${name}.`);
    notes.set(name, note);
  };
  return { notes, put };
}

let store: Store;
let shelf: ReturnType<typeof newShelf>;
beforeEach(async () => {
  store = await emptyStore();
  shelf = newShelf();
});

const minute = (count: number): Date => new Date(Date.UTC(2026, 10, 22, 6, count));
const make = (count: number, changes: Partial<Parameters<typeof makeCheckpoint>[0]> = {}) =>
  makeCheckpoint({ store, signers: [signer], shelf, origin, now: () => minute(count), ...changes }, noWaiting);
const opened = (note: string) => parseCheckpoint(openNote(note, [signer.vkey]).text);
const log = async (names: readonly string[]) => sequence(store, names, noWaiting);
async function kept() {
  return (await checkpointsOf(store, '2026-11-22', { limit: 100 })).items.map(({ note }) => note);
}

describe('a checkpoint', () => {
  it('is signed each minute, before the first entry and when nothing happened too', async () => {
    const notes = [(await make(0)).note, (await make(1)).note];
    const [stream = ''] = await newStreams(store, 3);
    await log([stream]);
    notes.push((await make(2)).note, (await make(3)).note);
    expect(notes.map(opened).map(({ size, at }) => ({ size, at }))).toEqual([
      { size: 0, at: '2026-11-22T06:00:00Z' },
      { size: 0, at: '2026-11-22T06:01:00Z' },
      { size: 1, at: '2026-11-22T06:02:00Z' },
      { size: 1, at: '2026-11-22T06:03:00Z' },
    ]);
    expect(notes.map(opened)[0]?.root).toEqual(emptyRoot);
    expect(await newestCheckpoint(store)).toMatchObject({ note: notes[3], checkpoint: { size: 1, origin } });
    expect(await kept()).toEqual(notes);
    expect([...shelf.notes.values()]).toEqual(notes);
    expect([...shelf.notes.keys()].at(-1)).toBe('2026-11-22/060300Z.txt');
  });

  it('is found by its size, the first that had it', async () => {
    const first = await make(0);
    await make(1);
    await log(await newStreams(store, 2));
    const second = await make(2);
    await make(3);
    expect((await checkpointOfSize(store, 0))?.note).toBe(first.note);
    expect((await checkpointOfSize(store, 2))?.note).toBe(second.note);
    expect(await checkpointOfSize(store, 1)).toBeUndefined();
  });

  it('continues every earlier one', async () => {
    const names = await newStreams(store, 5);
    for (let count = 0; count < 5; count++) {
      await make(count);
      await log(names.slice(0, count + 1));
      await addEntries(store, names.slice(0, 1));
    }
    await make(5);
    const checkpoints = (await kept()).map(opened);
    expect(checkpoints.map(({ size }) => size)).toEqual([0, 1, 3, 5, 7, 9]);
    for (const [count, { size: to, root: toRoot }] of checkpoints.entries()) {
      for (const { size: from, root: fromRoot } of checkpoints.slice(0, count)) {
        const proof = await proveConsistency(store, from, to);
        expect(verifyConsistency({ from, fromRoot, to, toRoot, proof })).toBe(true);
      }
    }
  });

  it('of a day is read page by page', async () => {
    for (let count = 0; count < 3; count++) await make(count);
    const first = await checkpointsOf(store, '2026-11-22', { limit: 2 });
    expect(first.items.map(({ checkpoint }) => checkpoint.at)).toEqual([
      '2026-11-22T06:00:00Z',
      '2026-11-22T06:01:00Z',
    ]);
    const second = await checkpointsOf(store, '2026-11-22', { limit: 2, after: first.next });
    expect(second.items.map(({ checkpoint }) => checkpoint.at)).toEqual(['2026-11-22T06:02:00Z']);
    expect(second.next).toBeUndefined();
    expect(await checkpointsOf(store, '2026-11-23', { limit: 2 })).toEqual({ items: [] });
  });

  it('is signed by the old key and the new one while one takes the place of the other', async () => {
    const next = newSigner();
    const { note } = await make(0, { signers: [signer, next] });
    const later = await make(1, { signers: [next] });
    expect(openNote(note, [signer.vkey]).signedBy).toEqual([signer.vkey]);
    expect(openNote(note, [next.vkey]).signedBy).toEqual([next.vkey]);
    expect(() => openNote(later.note, [signer.vkey])).toThrow('None of the keys');
    expect(openNote(later.note, [next.vkey]).signedBy).toEqual([next.vkey]);
  });

  it('is handed out again while the clock has not passed it', async () => {
    const { note } = await make(5);
    await log(await newStreams(store, 1));
    expect(await make(5)).toEqual({ note });
    expect(await make(4)).toEqual({ note });
    expect(await kept()).toEqual([note]);
    expect(opened((await make(6)).note).size).toBe(1);
  });

  it('is one where several are made at once, whoever comes first', async () => {
    await log(await newStreams(store, 1));
    const notes = await Promise.all([make(1), make(1), make(1)]);
    expect(new Set(notes.map(({ note }) => note)).size).toBe(1);
    await Promise.all([make(2), make(3), make(4)]);
    const all = (await kept()).map(opened).map(({ at }) => at);
    expect(all.at(-1)).toBe('2026-11-22T06:04:00Z');
    expect([...shelf.notes.values()].sort()).toEqual((await kept()).sort());
  });
});

describe('a checkpoint is not signed', () => {
  it('where the tiles do not have the root of the head', async () => {
    await log(await newStreams(store, 2));
    const { size, version } = await readLogHead(store);
    await put({ ...keys.logHead(), size, version, root: new Uint8Array(32) });
    await expect(make(0)).rejects.toThrow("the root of the log's 2 leaves is not that of its tiles");
    expect(await kept()).toEqual([]);
  });

  it('where the log was made anew and does not continue the last one', async () => {
    await log(await newStreams(store, 2));
    await make(0);
    const other = await emptyStore();
    await sequence(other, [...(await newStreams(other, 3))].reverse(), noWaiting);
    // All that is kept of the other log, its segments left out: who forges can do as much.
    for (const key of [keys.logHead(), keys.tile(0, 0)]) {
      const { Item } = await other.client.send(new GetCommand({ TableName: other.tables.records, Key: { ...key } }));
      await put(Item ?? {});
    }
    await expect(make(1)).rejects.toThrow('the log of 3 leaves does not continue that of 2');
    expect(await kept()).toHaveLength(1);
  });

  it('where the log has become shorter', async () => {
    await log(await newStreams(store, 2));
    await make(0);
    await put({ ...keys.logHead(), size: 0, version: 9, root: emptyRoot });
    await expect(make(1)).rejects.toThrow('the log of 0 leaves does not continue that of 2');
  });

  const put = async (Item: Record<string, unknown>) => {
    await store.client.send(new PutCommand({ TableName: store.tables.records, Item }));
  };
});

describe('every checkpoint that is kept reaches the shelf', () => {
  it('also when the process ends between keeping and shelving', async () => {
    const full = { put: async () => Promise.reject(new Error('The process ended here.')) };
    await expect(make(0, { shelf: full })).rejects.toThrow('ended here');
    const [first = ''] = await kept();
    expect(opened(first).at).toBe('2026-11-22T06:00:00Z');
    expect(shelf.notes.size).toBe(0);
    const { note } = await make(1);
    expect([...shelf.notes.values()]).toEqual([first, note]);
  });

  it('and no further one is kept while the shelf takes none', async () => {
    await make(0);
    const full = { put: async () => Promise.reject(new Error('No room.')) };
    await expect(make(1, { shelf: full })).rejects.toThrow('No room');
    await expect(make(2, { shelf: full })).rejects.toThrow('No room');
    expect(await kept()).toHaveLength(1);
    await make(3);
    expect([...shelf.notes.values()]).toEqual(await kept());
  });

  it('through conflicts and lost answers, once', async () => {
    const faults = [{ after: network('ECONNRESET') }, { before: cancelled('TransactionConflict') }];
    const { store: shaky, sent } = faulty(store, faults);
    const { note } = await make(0, { store: shaky });
    expect(sent()).toBe(3);
    expect(await kept()).toEqual([note]);
    expect([...shelf.notes]).toEqual([[shelfName(opened(note)), note]]);
  });

  it('under a name that no other note takes', async () => {
    const { note } = await make(0);
    await expect(shelf.put(shelfName(opened(note)), `${note}— a b\n`)).rejects.toThrow('Another note');
    await make(0);
    expect(shelf.notes.size).toBe(1);
  });
});
