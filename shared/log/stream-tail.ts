import * as z from 'zod';
import { verifyChain } from '../audit/chain.ts';
import { emptyStream, type Head } from '../audit/entry.ts';
import { auditEntries, readHead } from '../store/audit-trail.ts';
import type { Store } from '../store/store.ts';
import { lastSegment } from './read-log.ts';
import type { Segment } from './segment.ts';

/** The most entries that become one leaf: what is read and held at once, and what a receipt shows beside its own entry. */
const mostEntries = 1000;

/**
 * What of a stream is not in the log yet: nothing; its next segment, and whether there is more behind it; or a chain
 * that does not hold, of which nothing is logged any more.
 */
export type Tail = { kind: 'idle' } | { kind: 'broken' } | { kind: 'behind'; segment: Segment; more: boolean };

/** Looks behind the last segment of a stream. Where nothing is new that costs two reads of one item, side by side. */
export async function tailOf(store: Store, stream: string): Promise<Tail> {
  try {
    const [logged, head] = await Promise.all([lastSegment(store, stream), readHead(store, stream)]);
    const after: Head = logged === undefined ? emptyStream : { seq: logged.to, hash: logged.head };
    if (head.seq > after.seq) return await tailAfter(store, stream, after);
    // An end before the logged one was cut off; another hash at the same place was put in its stead.
    return head.seq === after.seq && head.hash === after.hash ? { kind: 'idle' } : { kind: 'broken' };
  } catch (error) {
    if (error instanceof z.ZodError) return { kind: 'broken' };
    throw error;
  }
}

async function tailAfter(store: Store, stream: string, after: Head): Promise<Tail> {
  const { items, next } = await auditEntries(store, stream, { limit: mostEntries, after: after.seq });
  const chain = verifyChain(stream, items, after);
  if (!chain.holds) return { kind: 'broken' };
  const segment = { stream, from: after.seq + 1, to: chain.head.seq, prev: after.hash, head: chain.head.hash };
  return { kind: 'behind', segment, more: next !== undefined };
}
