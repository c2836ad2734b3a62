import { Problem } from '../errors.ts';
import { keys } from '../store/keys.ts';
import type { Store } from '../store/store.ts';
import type { Timing } from '../store/timing.ts';
import { inPlaceOf, type Write } from '../store/write.ts';
import { type UnauditedWrites, writeUnaudited } from '../store/write-unaudited.ts';
import { grow, openTiles } from './grow.ts';
import { putLeaves } from './leaves.ts';
import { type LogHead, readLogHead } from './read-log.ts';
import { leafOf, type Segment } from './segment.ts';
import { tailOf } from './stream-tail.ts';
import { putTile, storedTiles } from './tile.ts';

/** Segments of one transaction: with the head and the tiles that change they stay well under its 100 items. */
const mostSegments = 40;

export interface Sequenced {
  /** How many segments became leaves. */
  appended: number;
  /** Streams whose chain does not hold: nothing of them is logged from here on, and somebody has to look. */
  broken: string[];
  /** Streams that may still have entries which are not in the log, since the database was too busy: call again. */
  unfinished: string[];
}

/**
 * Appends to the log whatever these audit streams have that is not in it, chain verified, up to 1,000 entries a leaf.
 * Run twice, late or by several at once it comes to the same: the log's head is read before the streams are, and the
 * segments land only if it is still the head. Throws only what is a mistake of ours.
 */
export async function sequence(
  store: Store,
  streamNames: readonly string[],
  timing: Partial<Timing> = {},
): Promise<Sequenced> {
  const waiting = new Set(streamNames);
  const done: Sequenced = { appended: 0, broken: [], unfinished: [] };
  while (waiting.size > 0) {
    const group = [...waiting].slice(0, mostSegments);
    try {
      const round = await writeUnaudited(store, () => nextSegments(store, group), timing);
      done.appended += round.appended;
      done.broken.push(...round.broken);
      for (const stream of group) if (!round.more.has(stream)) waiting.delete(stream);
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== 'unavailable') throw error;
      return { ...done, unfinished: [...waiting] };
    }
  }
  return done;
}

interface Round {
  appended: number;
  broken: string[];
  /** Streams with more behind this segment. */
  more: ReadonlySet<string>;
}

async function nextSegments(store: Store, streamNames: readonly string[]): Promise<UnauditedWrites<Round>> {
  // First of all: were it read after the streams, a segment appended in between would be appended again.
  const head = await readLogHead(store);
  const tails = await Promise.all(streamNames.map(async (stream) => ({ stream, ...(await tailOf(store, stream)) })));
  const behind = tails.filter((tail) => tail.kind === 'behind');
  const segments = behind.map(({ segment }) => segment);
  return {
    writes: segments.length === 0 ? [] : await append(store, head, segments),
    result: {
      appended: segments.length,
      broken: tails.filter(({ kind }) => kind === 'broken').map(({ stream }) => stream),
      more: new Set(behind.filter(({ more }) => more).map(({ stream }) => stream)),
    },
  };
}

/** What is written where these segments become the leaves behind `head`, all of it together. */
export async function append(store: Store, head: LogHead, segments: readonly Segment[]): Promise<[Write, ...Write[]]> {
  const open = await storedTiles(store)(openTiles(head.size));
  const { changed, size, root } = await grow(head.size, open, segments.map(leafOf));
  const put = { ...keys.logHead(), type: 'log-head', size, root, version: head.version + 1 };
  return [
    { put, ...inPlaceOf(head.version === 0 ? undefined : head) },
    ...changed.map(({ tile, before }) => putTile(tile, before)),
    ...segments.map((segment, at) => putSegment(segment, head.size + at)),
    putLeaves(segments, head.size),
  ];
}

function putSegment(segment: Segment, index: number): Write {
  const put = { ...keys.segment(segment.stream, segment.to), type: 'segment', ...segment, index };
  return { put, when: 'absent', otherwise: 'retry' };
}
