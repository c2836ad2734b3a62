import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { expect } from 'vitest';
import { emptyStream, type RecordedEntry, recordedEntrySchema } from '../../shared/audit/entry.ts';
import { leavesFrom } from '../../shared/log/leaves.ts';
import { readLogHead } from '../../shared/log/read-log.ts';
import { type LoggedSegment, leafOf, loggedSegmentSchema } from '../../shared/log/segment.ts';
import type { Store } from '../../shared/store/store.ts';
import { naiveRoot } from './naive-tree.ts';

/**
 * Holds whatever happened on the way: leaves are counted without a gap or a double and kept in that order, the root is theirs, and the
 * segments of each stream tile it from its first entry on, with the hashes that its entries have. Returns the segments by index.
 */
export async function expectLogWhole(store: Store): Promise<LoggedSegment[]> {
  const segments: LoggedSegment[] = [];
  for (const item of await allItems(store, store.tables.records)) {
    if (item.type === 'segment') segments.push(loggedSegmentSchema.parse(item));
  }
  segments.sort((one, other) => one.index - other.index);
  expect(segments.map(({ index }) => index)).toEqual(segments.map((_, index) => index));
  const head = await readLogHead(store);
  expect(head.size).toBe(segments.length);
  expect(head.root).toEqual(naiveRoot(segments.map(leafOf)));
  const { leaves } = await leavesFrom(store, 0, head.size);
  expect(leaves).toEqual(segments.map(({ index: _, ...leaf }) => leaf));

  const entries = new Map((await allEntries(store)).map((entry) => [`${entry.stream}#${entry.seq}`, entry]));
  const ends = new Map<string, { seq: number; hash: string }>();
  for (const { stream, from, to, prev, head: hash } of segments) {
    const end = ends.get(stream) ?? emptyStream;
    expect({ from, prev }, `segment of ${stream}`).toEqual({ from: end.seq + 1, prev: end.hash });
    expect(entries.get(`${stream}#${to}`)?.hash).toBe(hash);
    ends.set(stream, { seq: to, hash });
  }
  return segments;
}

/** Also that nothing is missing: the log ends where each stream ends. */
export async function expectAllLogged(store: Store): Promise<LoggedSegment[]> {
  const segments = await expectLogWhole(store);
  const lasts = new Map<string, number>();
  for (const { stream, seq } of await allEntries(store)) lasts.set(stream, Math.max(seq, lasts.get(stream) ?? 0));
  const logged = new Map(segments.map(({ stream, to }) => [stream, to]));
  expect(new Map([...logged].sort())).toEqual(new Map([...lasts].sort()));
  return segments;
}

async function allEntries(store: Store): Promise<RecordedEntry[]> {
  return (await allItems(store, store.tables.audit)).map((item) => recordedEntrySchema.parse(item));
}

async function allItems(store: Store, TableName: string): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  for await (const page of paginateScan({ client: store.client }, { TableName })) items.push(...(page.Items ?? []));
  return items;
}
