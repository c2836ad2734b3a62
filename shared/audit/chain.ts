import { emptyStream, type Head, hashEntry, type RecordedEntry } from './entry.ts';

/** Whether a chain holds, or the first entry that does not fit and why. */
export type ChainVerdict =
  | { holds: true; head: Head }
  | { holds: false; seq: number; reason: 'wrong_stream' | 'gap' | 'wrong_prev' | 'wrong_hash' };

/**
 * Checks entries of one stream in the order of their `seq`: none missing, none changed, none put in.
 * `after` is the head that an earlier part of the same stream ended with. That the last entries were not cut off
 * shows only by comparing `head` with one kept elsewhere.
 */
export function verifyChain(
  stream: string,
  entries: readonly RecordedEntry[],
  after: Head = emptyStream,
): ChainVerdict {
  let head = after;
  for (const entry of entries) {
    const { seq } = entry;
    if (entry.stream !== stream) return { holds: false, seq, reason: 'wrong_stream' };
    if (seq !== head.seq + 1) return { holds: false, seq, reason: 'gap' };
    if (entry.prev !== head.hash) return { holds: false, seq, reason: 'wrong_prev' };
    if (entry.hash !== hashEntry(entry)) return { holds: false, seq, reason: 'wrong_hash' };
    head = { seq, hash: entry.hash };
  }
  return { holds: true, head };
}
