import { lastSegmentUnder, newestSegmentsUnder, segmentsUnder } from '../log/read-log.ts';
import type { LoggedSegment } from '../log/segment.ts';
import type { ExportScope } from './scope.ts';

/** Which entries of an audit stream belong to an export: those behind `after`, up to `upTo`. */
export interface StreamInScope {
  /** The last entry that was in the log at the checkpoint to which the export is pinned. */
  upTo: number;
  /** The last one that was in it at the earlier checkpoint; 0 where there is none, or the stream is newer. */
  after: number;
  /** The segment that ends with `after`; undefined where that is 0. */
  anchor: LoggedSegment | undefined;
  /** The segments that hold these entries, in order, where the stream has few; `segmentsInScope` gives them in any case. */
  segments: LoggedSegment[] | undefined;
}

/** Looks up a stream in the log; one read, where it has few segments. */
export async function streamInScope({ store, job }: ExportScope, stream: string): Promise<StreamInScope> {
  const { cut, since } = job;
  const { last, all } = await newestSegmentsUnder(store, stream, cut.size);
  const upTo = last?.to ?? 0;
  if (since === null || upTo === 0) return { upTo, after: 0, anchor: undefined, segments: all };
  const isEarlier = ({ index }: LoggedSegment) => index < since;
  const anchor = all === undefined ? await lastSegmentUnder(store, stream, since) : all.findLast(isEarlier);
  const after = anchor?.to ?? 0;
  return { upTo, after, anchor, segments: all?.filter(({ to }) => to > after) };
}

const segmentsAtOnce = 100;

/** The segments that hold the entries of a stream which belong to an export, in order. */
export async function segmentsInScope(
  { store, job }: ExportScope,
  stream: string,
  { upTo, after, segments }: StreamInScope,
): Promise<LoggedSegment[]> {
  if (segments !== undefined) return segments;
  const all: LoggedSegment[] = [];
  for (let last = after; last < upTo; ) {
    const { items, next } = await segmentsUnder(store, stream, job.cut.size, { limit: segmentsAtOnce, after: last });
    all.push(...items);
    last = next ?? upTo;
  }
  return all;
}
