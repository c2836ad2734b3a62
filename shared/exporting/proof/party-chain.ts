import { isErasure } from '../../erasing/is-erasure.ts';
import { proveInclusion } from '../../log/prove.ts';
import { lastSegmentUnder, segmentsUnder } from '../../log/read-log.ts';
import type { LoggedSegment } from '../../log/segment.ts';
import type { ReadTiles } from '../../log/tile.ts';
import { auditEntries, streams } from '../../store/audit-trail.ts';
import type { Tally } from '../bundle-file.ts';
import type { ExportScope } from '../scope.ts';
import type { PartyInScope } from '../walk.ts';
import { jsonLine } from './json-line.ts';
import { payloadsOf } from './payloads.ts';

const segmentsAtOnce = 100;

/** The chain of one party as lines of `proof/chains.ndjson`, and how many there are of each kind. */
export interface PartyChain {
  lines: string[];
  tally: Tally;
}

/** Entries with what they commit to, and the segments that they are in, from where an earlier checkpoint left off. */
export async function partyChain(scope: ExportScope, within: PartyInScope, tiles: ReadTiles): Promise<PartyChain> {
  const { store, job } = scope;
  const { party, upTo, after } = within;
  const stream = streams.party(party.id);
  const proven = async ({ stream: _, ...segment }: LoggedSegment) => {
    const proof = await proveInclusion(store, segment.index, job.cut.size, tiles);
    return { ...segment, proof: proof.map((hash) => Buffer.from(hash).toString('hex')) };
  };
  const before = job.since === null || after === 0 ? undefined : await lastSegmentUnder(store, stream, job.since);
  const lines = [jsonLine({ stream: { name: stream, anchor: before === undefined ? null : await proven(before) } })];
  const payloadOf = await payloadsOf(store, party.id);
  const tally = { streams: 1, entries: 0, segments: 0, erased: 0 };

  for (let last = after; last < upTo; ) {
    const page = await segmentsUnder(store, stream, job.cut.size, { limit: segmentsAtOnce, after: last });
    for (const segment of page.items) {
      const { from, to } = segment;
      const { items } = await auditEntries(store, stream, { limit: to - from + 1, after: from - 1 });
      for (const entry of items) {
        lines.push(jsonLine({ entry }));
        const payload = payloadOf(entry);
        if (payload !== undefined) lines.push(jsonLine({ payload: { seq: entry.seq, of: payload } }));
        tally.entries += 1;
        if (isErasure(entry)) tally.erased += 1;
      }
      lines.push(jsonLine({ segment: await proven(segment) }));
      tally.segments += 1;
    }
    last = page.next ?? upTo;
  }
  return { lines, tally };
}
