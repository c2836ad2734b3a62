import * as z from 'zod';
import { keys } from '../store/keys.ts';
import { queryItems } from '../store/read.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write.ts';
import { type Segment, segmentSchema } from './segment.ts';
import { tileWidth } from './tile.ts';

const keptSchema = z.object({ first: z.int().nonnegative(), leaves: z.array(segmentSchema).nonempty() });
type Appended = z.infer<typeof keptSchema>;

/** Keeps the leaves that are appended together, the first of them at `first`, so that all can be read in their order. */
export function putLeaves(leaves: readonly Segment[], first: number): Write {
  return { put: { ...keys.leaves(first), type: 'log-leaves', first, leaves }, when: 'absent', otherwise: 'retry' };
}

/** Partitions that are read side by side: some 2,000 leaves, half a megabyte. */
const partitionsAtOnce = 8;

/**
 * The next leaves of the log's first `size`, from that at `from` on, and where to go on; `next` is absent at the end.
 * Throws `RangeError` where one of them is not kept: a gap is never passed over.
 */
export async function leavesFrom(
  store: Store,
  from: number,
  size: number,
): Promise<{ leaves: Segment[]; next?: number }> {
  if (from >= size) return { leaves: [] };
  const begin = Math.floor(from / tileWidth);
  const count = Math.min(partitionsAtOnce, Math.floor((size - 1) / tileWidth) - begin + 1);
  const partitions = Array.from({ length: count }, (_, offset) => (begin + offset) * tileWidth);
  const appended = (await Promise.all(partitions.map((first) => appendedIn(store, first)))).flat();
  const leaves: Segment[] = [];
  // What was appended together may reach into the next partition, so the first one here may have been given already.
  for (const each of appended.filter(({ first }) => first >= from)) {
    if (each.first !== from + leaves.length) break;
    leaves.push(...each.leaves);
  }
  const last = (begin + count) * tileWidth;
  const next = from + leaves.length;
  if (next < Math.min(last, size)) throw new RangeError(`The log's leaf ${next} is not kept among those in order.`);
  return next < size ? { leaves, next } : { leaves: leaves.slice(0, size - from) };
}

/** Where the first of all leaves that are kept in order stands; `size` where none is. For a log of before they were. */
export async function firstOrdered(store: Store, size: number): Promise<number> {
  for (let first = 0; first < size; first += tileWidth) {
    const [earliest] = await appendedIn(store, first);
    if (earliest !== undefined) return earliest.first;
  }
  return size;
}

async function appendedIn(store: Store, first: number): Promise<Appended[]> {
  const query = {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.leaves(first).pk },
    ConsistentRead: true,
  };
  return (await queryItems(store, query, keptSchema, tileWidth)).items;
}
