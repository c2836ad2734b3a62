import * as z from 'zod';
import type { IsoDate } from '../../rules/vocabulary.ts';
import { keys, prefixes } from '../store/keys.ts';
import { firstItem, getItem, type Page, type PageRequest, queryItems } from '../store/read.ts';
import type { Store } from '../store/store.ts';
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import { emptyRoot } from './merkle.ts';
import { noteText } from './note.ts';
import { type LoggedSegment, loggedSegmentSchema } from './segment.ts';

/** How many leaves the log has, the root above them, and how often it was appended to. */
export interface LogHead {
  size: number;
  root: Uint8Array;
  version: number;
}
const headSchema: z.ZodType<LogHead> = z.object({
  size: z.int().nonnegative(),
  root: z.instanceof(Uint8Array),
  version: z.int().nonnegative(),
});

/** Where the log ends now, signed or not; version 0 before the first leaf. */
export async function readLogHead(store: Store): Promise<LogHead> {
  return (await getItem(store, keys.logHead(), headSchema)) ?? { size: 0, root: emptyRoot, version: 0 };
}

const keptSchema = z
  .object({ note: z.string(), version: z.int().positive() })
  .transform(({ note, version }) => ({ note, version, checkpoint: parseCheckpoint(noteText(note)) }));

/** A checkpoint that was signed, with the note that says so. */
export interface KeptCheckpoint {
  note: string;
  checkpoint: Checkpoint;
  /** Of the newest one: how many there were. Of all others 1: they are never changed. */
  version: number;
}

/** The newest checkpoint; undefined before the first. */
export async function newestCheckpoint(store: Store): Promise<KeptCheckpoint | undefined> {
  return getItem(store, keys.newestCheckpoint(), keptSchema);
}

/** The first checkpoint that had this size; undefined where none had: the log may have passed it between two. */
export async function checkpointOfSize(store: Store, size: number): Promise<KeptCheckpoint | undefined> {
  return getItem(store, keys.checkpointOfSize(size), keptSchema);
}

/** The checkpoints of a day (UTC), oldest first; a position is the `at` read last. */
export async function checkpointsOf(
  store: Store,
  day: IsoDate,
  { limit, after }: PageRequest,
): Promise<Page<KeptCheckpoint>> {
  const query = {
    KeyConditionExpression: after === undefined ? 'pk = :pk' : 'pk = :pk AND sk > :after',
    ExpressionAttributeValues: {
      ':pk': keys.checkpoint(day, '').pk,
      ...(after !== undefined && { ':after': after }),
    },
    ConsistentRead: true,
  };
  const { items, more } = await queryItems(store, query, keptSchema, limit);
  const last = items.at(-1);
  return more && last !== undefined ? { items, next: last.checkpoint.at } : { items };
}

/** The segment that holds an entry; undefined while the entry is not in the log. */
export async function segmentHolding(store: Store, stream: string, seq: number): Promise<LoggedSegment | undefined> {
  const segment = await firstItem(store, segmentsFrom(stream, seq), loggedSegmentSchema);
  return segment !== undefined && segment.from <= seq ? segment : undefined;
}

/** The last segment of a stream, signed or not; undefined where none of it is in the log. */
export async function lastSegment(store: Store, stream: string): Promise<LoggedSegment | undefined> {
  return firstItem(store, { ...segmentsFrom(stream, 0), ScanIndexForward: false }, loggedSegmentSchema);
}

/** The segments of a stream among the log's first `size` leaves, in order; a position is the `to` read last. */
export async function segmentsUnder(
  store: Store,
  stream: string,
  size: number,
  { limit, after = 0 }: PageRequest<number>,
): Promise<Page<LoggedSegment, number>> {
  const { items, more } = await queryItems(store, segmentsFrom(stream, after + 1), loggedSegmentSchema, limit);
  const under = items.filter(({ index }) => index < size);
  const last = under.at(-1);
  // A stream's segments are appended in its own order, so behind the first one too new there is none.
  return more && last !== undefined && under.length === items.length
    ? { items: under, next: last.to }
    : { items: under };
}

/** The last segment of a stream among the log's first `size` leaves: where the stream ended for that checkpoint. */
export async function lastSegmentUnder(store: Store, stream: string, size: number): Promise<LoggedSegment | undefined> {
  return (await newestSegmentsUnder(store, stream, size)).last;
}

/** As many as cost one unit. */
const fewSegments = 8;

/** The same, and in `all` every segment of the stream among these leaves, in order, where it has few of them in all. */
export async function newestSegmentsUnder(
  store: Store,
  stream: string,
  size: number,
): Promise<{ last: LoggedSegment | undefined; all: LoggedSegment[] | undefined }> {
  const backwards = { ...segmentsFrom(stream, 0), ScanIndexForward: false };
  // Mostly it is one of the newest; of a long stream and an old checkpoint it is far behind them.
  for (let limit = fewSegments; ; limit *= 8) {
    const { items, more } = await queryItems(store, backwards, loggedSegmentSchema, limit);
    const under = items.filter(({ index }) => index < size);
    if (!more) return { last: under[0], all: under.toReversed() };
    if (under.length > 0) return { last: under[0], all: undefined };
  }
}

/** Segments of one stream whose last entry is `seq` or later, read consistently. */
function segmentsFrom(stream: string, seq: number) {
  return {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':pk': keys.segment(stream, 0).pk,
      ':from': keys.segment(stream, seq).sk,
      ':to': `${prefixes.segments}\u{10FFFF}`,
    },
    ConsistentRead: true,
  };
}
