import type { RecordedEntry } from '../../audit/entry.ts';
import { isErasure } from '../../erasing/is-erasure.ts';
import type { LoggedSegment } from '../../log/segment.ts';
import { auditEntries, streams } from '../../store/audit-trail.ts';
import type { Store } from '../../store/store.ts';
import type { Tally } from '../bundle-file.ts';
import type { ExportScope } from '../scope.ts';
import { type StreamInScope, segmentsInScope } from '../stream-in-scope.ts';
import type { PartyInScope } from '../walk.ts';
import { jsonLine } from './json-line.ts';
import { type PayloadOf, payloadsOf } from './payloads.ts';

/** What the chain of one party in `proof/chains.ndjson` is made from, as far as it has to be read. */
export interface PartyChain {
  stream: string;
  /** The segment that the earlier checkpoint left off with. */
  anchor: LoggedSegment | undefined;
  segments: LoggedSegment[];
  entries: RecordedEntry[];
  payloadOf: PayloadOf;
}

export interface ChainLines {
  lines: string[];
  tally: Tally;
}

const entriesAtOnce = 500;

/** Reads entries, what they commit to, and the segments that they are in, from where an earlier checkpoint left off. */
export async function partyChain(scope: ExportScope, within: PartyInScope): Promise<PartyChain> {
  const { store } = scope;
  const stream = streams.party(within.party.id);
  const [segments, entries, payloadOf] = await Promise.all([
    segmentsInScope(scope, stream, within),
    entriesInScope(store, stream, within),
    payloadsOf(store, within.party.id),
  ]);
  return { stream, anchor: within.anchor, segments, entries, payloadOf };
}

async function entriesInScope(store: Store, stream: string, { after, upTo }: StreamInScope): Promise<RecordedEntry[]> {
  const entries: RecordedEntry[] = [];
  for (let last = after; last < upTo; ) {
    const limit = Math.min(entriesAtOnce, upTo - last);
    const { items } = await auditEntries(store, stream, { limit, after: last });
    entries.push(...items);
    last = items.at(-1)?.seq ?? upTo;
  }
  return entries;
}

/** The chain as lines: each segment behind its entries, each entry before what it commits to. */
export function chainLines(
  { stream, anchor, segments, entries, payloadOf }: PartyChain,
  proofOf: (segment: LoggedSegment) => readonly Uint8Array[],
): ChainLines {
  const proven = ({ stream: _, ...segment }: LoggedSegment) => ({
    ...segment,
    proof: proofOf({ stream, ...segment }).map((hash) => Buffer.from(hash).toString('hex')),
  });
  const lines = [jsonLine({ stream: { name: stream, anchor: anchor === undefined ? null : proven(anchor) } })];
  const tally = { streams: 1, entries: 0, segments: segments.length, erased: 0 };
  let at = 0;
  for (const segment of segments) {
    for (let entry = entries[at]; entry !== undefined && entry.seq <= segment.to; entry = entries[++at]) {
      lines.push(jsonLine({ entry }));
      const payload = payloadOf(entry);
      if (payload !== undefined) lines.push(jsonLine({ payload: { seq: entry.seq, of: payload } }));
      tally.entries += 1;
      if (isErasure(entry)) tally.erased += 1;
    }
    lines.push(jsonLine({ segment: proven(segment) }));
  }
  return { lines, tally };
}
