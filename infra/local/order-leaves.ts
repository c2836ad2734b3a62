import { firstOrdered, putLeaves } from '../../shared/log/leaves.ts';
import { readLogHead, segmentsUnder } from '../../shared/log/read-log.ts';
import type { Segment } from '../../shared/log/segment.ts';
import { streamNames } from '../../shared/log/stream-names.ts';
import type { Store } from '../../shared/store/store.ts';
import { writeUnaudited } from '../../shared/store/write-unaudited.ts';

/** As many as are appended at once. */
const together = 40;

/**
 * Keeps the leaves of a log in their order that were appended before they were kept so: once, for a database of an
 * earlier release. It writes the last of them first, so that wherever it was ended, the next call goes on. Returns how
 * many it kept. Throws `Problem('unavailable')`.
 */
export async function orderLeaves(store: Store): Promise<number> {
  const { size } = await readLogHead(store);
  const missing = await firstOrdered(store, size);
  if (missing === 0) return 0;
  const leaves = await leavesBelow(store, missing);
  for (let first = Math.floor((missing - 1) / together) * together; first >= 0; first -= together) {
    const some = leaves.slice(first, first + together);
    await writeUnaudited<void>(store, async () => ({ writes: [putLeaves(some, first)], result: undefined }));
  }
  return missing;
}

async function leavesBelow(store: Store, size: number): Promise<Segment[]> {
  const found = new Map<number, Segment>();
  const seen = new Set<string>();
  for (let page = await streamNames(store); ; page = await streamNames(store, page.next)) {
    for (const stream of page.items) {
      if (!seen.has(stream)) await findLeaves(store, stream, size, found);
      seen.add(stream);
    }
    if (page.next === undefined) break;
  }
  return Array.from({ length: size }, (_, index) => {
    const leaf = found.get(index);
    if (leaf === undefined) throw new RangeError(`No stream of the audit has the log's leaf ${index}.`);
    return leaf;
  });
}

async function findLeaves(store: Store, stream: string, size: number, found: Map<number, Segment>): Promise<void> {
  for (let after = 0, more = true; more; ) {
    const { items, next } = await segmentsUnder(store, stream, size, { limit: 100, after });
    for (const { index, ...segment } of items) found.set(index, segment);
    more = next !== undefined;
    after = next ?? after;
  }
}
