import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RecordedEntry } from '../../shared/audit/entry.ts';
import { grow } from '../../shared/log/grow.ts';
import { verifyInclusion } from '../../shared/log/merkle.ts';
import { proveInclusion } from '../../shared/log/prove.ts';
import { lastSegmentUnder, readLogHead, segmentHolding, segmentsUnder } from '../../shared/log/read-log.ts';
import { leafOf } from '../../shared/log/segment.ts';
import { sequence } from '../../shared/log/sequence.ts';
import { streamNames } from '../../shared/log/stream-names.ts';
import { putTile, storedTiles } from '../../shared/log/tile.ts';
import { readEntry } from '../../shared/store/audit-trail.ts';
import { keys } from '../../shared/store/keys.ts';
import type { Store } from '../../shared/store/store.ts';
import { emptyStore } from '../setup/tables.ts';
import { cancelled, type Fault, faulty, named, network } from '../store/faults.ts';
import { metered } from '../store/metered.ts';
import { noWaiting } from '../store/samples.ts';
import { addEntries, entriesAfter, newStreams, putEntries } from './entries.ts';
import { leavesUpTo } from './leaves.ts';
import { naiveRoot } from './naive-tree.ts';
import { expectAllLogged, expectLogWhole } from './whole-log.ts';

let store: Store;
beforeEach(async () => {
  store = await emptyStore();
});
const nothing = { appended: 0, broken: [], unfinished: [] };
const run = (names: readonly string[], to = store) => sequence(to, names, noWaiting);

/** A store before whose nth call something else is done first. */
function beforeCall(of: Store, nth: number, first: () => Promise<void>): { store: Store; calls: () => number } {
  let calls = 0;
  const client = new Proxy(of.client, {
    get(target, property) {
      if (property !== 'send') return Reflect.get(target, property, target);
      return async (command: unknown) => {
        calls += 1;
        if (calls === nth) await first();
        return Reflect.apply(target.send, target, [command]);
      };
    },
  });
  return { store: { ...of, client }, calls: () => calls };
}

describe('the sequencer', () => {
  it('makes each run of new entries a leaf, which can be proven from then on', async () => {
    const [one = '', two = ''] = await newStreams(store, 2, 3);
    expect(await run([one, two])).toEqual({ ...nothing, appended: 2 });
    await addEntries(store, [two], 2);
    expect(await run([one, two])).toEqual({ ...nothing, appended: 1 });
    const segments = await expectAllLogged(store);
    expect(segments.map(({ stream, from, to }) => ({ stream, from, to }))).toEqual([
      { stream: one, from: 1, to: 3 },
      { stream: two, from: 1, to: 3 },
      { stream: two, from: 4, to: 5 },
    ]);
    const { size, root } = await readLogHead(store);
    for (const segment of segments) {
      const { index } = segment;
      const proof = await proveInclusion(store, index, size);
      expect(verifyInclusion({ leaf: leafOf(segment), index, size, proof, root })).toBe(true);
    }
  });

  it('does nothing for streams that have nothing new, with two units of reads for each', async () => {
    const names = await newStreams(store, 5);
    await run(names);
    const before = await readLogHead(store);
    const meter = metered(store);
    expect(await run([...names, ...names], meter.store)).toEqual(nothing);
    expect(await readLogHead(store)).toEqual(before);
    expect(meter.readUnits()).toBe(1 + 5 * 2);
    expect(await run([])).toEqual(nothing);
    expect(await run(['party/nobody'])).toEqual(nothing);
  });

  it('appends a long stream by a thousand entries a leaf', async () => {
    const [long = '', short = ''] = await newStreams(store, 2);
    await addEntries(store, [long], 1100);
    expect(await run([long, short])).toEqual({ ...nothing, appended: 3 });
    const ends = (await expectAllLogged(store)).filter(({ stream }) => stream === long).map(({ to }) => to);
    expect(ends).toEqual([1000, 1101]);
  });

  it('fills one tile and begins the next', async () => {
    const before = leavesUpTo(250);
    const { changed, root } = await grow(0, [], before);
    const put = { ...keys.logHead(), size: 250, root, version: 1 };
    const writes = [
      put,
      ...changed.flatMap(({ tile }) => [putTile(tile, 0)].flatMap((write) => ('put' in write ? write.put : []))),
    ];
    for (const Item of writes) await store.client.send(new PutCommand({ TableName: store.tables.records, Item }));

    const names = await newStreams(store, 10);
    expect(await run(names)).toEqual({ ...nothing, appended: 10 });
    const segments = await Promise.all(names.map((stream) => segmentHolding(store, stream, 1)));
    const added = segments.flatMap((segment) => (segment === undefined ? [] : leafOf(segment)));
    expect(await readLogHead(store)).toEqual({ size: 260, root: naiveRoot([...before, ...added]), version: 2 });
    const tiles = await storedTiles(store)(
      [0, 1].flatMap((index) => [
        { level: 0, index },
        { level: 1, index },
      ]),
    );
    expect(tiles.map(({ level, index, hashes }) => `${level}/${index}: ${hashes.length}`).sort()).toEqual([
      '0/0: 256',
      '0/1: 4',
      '1/0: 1',
    ]);
  });

  it('comes to the same by several at once that have the same streams', async () => {
    const names = await newStreams(store, 12, 2);
    for (let round = 0; round < 3; round++) {
      const runs = await Promise.all(
        [names, [...names].reverse(), names.slice(4)].map((some) => sequence(store, some)),
      );
      expect(runs.flatMap(({ unfinished, broken }) => [...unfinished, ...broken])).toEqual([]);
      expect(runs.reduce((sum, { appended }) => sum + appended, 0)).toBe(12);
      await expectAllLogged(store);
      await addEntries(store, names);
    }
    await run(names);
    expect(await expectAllLogged(store)).toHaveLength(4 * 12);
  });

  it('comes to the same whatever another one does between any two of its calls', async () => {
    await run(await newStreams(store, 1));
    for (let call = 1; ; call++) {
      const stream = `screening/${call}`;
      await addEntries(store, [stream]);
      const intruded = beforeCall(store, call, async () => {
        await addEntries(store, [stream]);
        await run([stream]);
      });
      await run([stream], intruded.store);
      if (intruded.calls() < call) break;
      expect(call).toBeLessThan(20);
    }
    expect((await expectAllLogged(store)).length).toBeGreaterThan(6);
  });
});

describe('a stream that was changed behind the audit', () => {
  let names: string[];
  beforeEach(async () => {
    names = await newStreams(store, 3, 2);
    await run(names);
    await addEntries(store, names, 3);
  });
  const entryAt = async (seq: number): Promise<RecordedEntry> => {
    const entry = await readEntry(store, names[0] ?? '', seq);
    if (entry === undefined) throw new Error('There is no such entry.');
    return entry;
  };
  const remove = async (...seqs: number[]) => {
    const { audit } = store.tables;
    for (const seq of seqs) {
      await store.client.send(new DeleteCommand({ TableName: audit, Key: { stream: names[0], seq } }));
    }
  };

  it.each<[string, () => Promise<void>]>([
    ['a field is edited', async () => putEntries(store, [{ ...(await entryAt(4)), action: 'thing.undone' }])],
    ['an entry is gone from the middle', () => remove(4)],
    ['what follows the logged end is gone', () => remove(3)],
    ['the logged end is gone, and all behind it', () => remove(2, 3, 4, 5)],
    [
      'a logged entry and all behind it is another',
      async () => {
        await remove(3, 4, 5);
        const [other] = entriesAfter(await entryAt(1), names[0] ?? '', 1);
        if (other) await putEntries(store, [{ ...other, hash: '0'.repeat(64) }]);
      },
    ],
    [
      'its logged end and all behind it were written anew, with hashes that fit',
      async () => putEntries(store, entriesAfter(await entryAt(1), names[0] ?? '', 4, 'thing.undone')),
    ],
    ['an entry cannot be read', async () => putEntries(store, [{ ...(await entryAt(4)), digest: 'none' }])],
    ['the last entry cannot be read', async () => putEntries(store, [{ ...(await entryAt(5)), hash: 'none' }])],
  ])('is named and not logged when %s, and holds up no other', async (_, change) => {
    await change();
    expect(await run(names)).toEqual({ appended: 2, broken: [names[0]], unfinished: [] });
    expect((await segmentHolding(store, names[0] ?? '', 2))?.to).toBe(2);
    expect(await segmentHolding(store, names[0] ?? '', 3)).toBeUndefined();
    expect(await readLogHead(store)).toMatchObject({ size: 5 });
  });
});

describe('a sequencer in trouble', () => {
  const conflict: Fault = { before: cancelled('TransactionConflict') };
  const lost: Fault = { after: network('ECONNRESET') };
  it.each<[string, Fault[]]>([
    ['conflicts', [conflict, conflict]],
    ['throttling', [{ before: named('ThrottlingException') }, { before: cancelled('ThrottlingError') }]],
    ['an answer that is lost, after which it is sent again', [lost]],
    ['an answer that is lost, then conflicts and silence', [lost, conflict, { before: named('TimeoutError') }]],
    ['a request that never arrived', [{ before: network('ETIMEDOUT') }]],
  ])('appends once through %s', async (_, faults) => {
    const names = await newStreams(store, 3);
    const broken = faulty(store, faults);
    expect(await run(names, broken.store)).toEqual({ ...nothing, appended: 3 });
    expect(broken.sent()).toBe(faults.length + 1);
    expect(await expectAllLogged(store)).toHaveLength(3);
  });

  it('says which streams it could not finish, and another run finishes them', async () => {
    const names = await newStreams(store, 45);
    const faults = ['none' as const, ...Array.from({ length: 8 }, () => conflict)];
    expect(await run(names, faulty(store, faults).store)).toEqual({
      appended: 40,
      broken: [],
      unfinished: names.slice(40),
    });
    await expectLogWhole(store);
    expect(await run(names)).toEqual({ ...nothing, appended: 5 });
    await expectAllLogged(store);
  });

  it('does not hide a mistake of ours', async () => {
    const names = await newStreams(store, 1);
    const { store: wrong } = faulty(store, [{ before: named('ValidationException') }]);
    await expect(run(names, wrong)).rejects.toThrow('injected ValidationException');
  });
});

describe('the segments of a stream', () => {
  it('are found by an entry, by a size of the log, and page by page', async () => {
    const [stream = '', other = ''] = await newStreams(store, 2);
    for (let round = 0; round < 10; round++) {
      await run([stream, other]);
      await addEntries(store, [stream], 2);
    }
    // Leaf 0 and 1 are the first entries of both; then each leaf is two entries of the one.
    expect(await segmentHolding(store, stream, 4)).toMatchObject({ from: 4, to: 5, index: 3 });
    expect(await segmentHolding(store, stream, 5)).toMatchObject({ from: 4, to: 5, index: 3 });
    expect(await segmentHolding(store, stream, 20)).toBeUndefined();
    expect(await lastSegmentUnder(store, stream, 3)).toMatchObject({ to: 3, index: 2 });
    expect(await lastSegmentUnder(store, stream, 1000)).toMatchObject({ to: 19, index: 10 });
    expect(await lastSegmentUnder(store, stream, 0)).toBeUndefined();
    expect(await lastSegmentUnder(store, other, 11)).toMatchObject({ to: 1, index: 1 });
    expect(await lastSegmentUnder(store, 'party/nobody', 11)).toBeUndefined();

    const first = await segmentsUnder(store, stream, 5, { limit: 2 });
    expect(first).toMatchObject({ items: [{ to: 1 }, { to: 3 }], next: 3 });
    const second = await segmentsUnder(store, stream, 5, { limit: 2, after: first.next });
    expect(second.items.map(({ to }) => to)).toEqual([5, 7]);
    const third = await segmentsUnder(store, stream, 5, { limit: 2, after: second.next });
    expect(third).toEqual({ items: [] });
  });
});

describe('the names of all streams', () => {
  it('are found page by page from the entries themselves', async () => {
    const names = await newStreams(store, 30, 3);
    const found = new Set<string>();
    let pages = 0;
    for (let page = await streamNames(store, undefined, 7); ; page = await streamNames(store, page.next, 7)) {
      pages += 1;
      for (const name of page.items) found.add(name);
      if (page.next === undefined) break;
    }
    expect([...found].sort()).toEqual(names);
    expect(pages).toBeGreaterThan(90 / 7);
  });
});
