import { createHash, type Hash } from 'node:crypto';
import type { BundleFile, FilePage, Place, Tally } from './bundle-file.ts';
import type { FileMark } from './export-state.ts';

/** What happens while a file is read: a page is about to be asked for, a block is there, the file is at its end. */
export type FileStep =
  | { kind: 'page' }
  /** `mark`: where the file goes on behind this block. */
  | { kind: 'block'; bytes: Uint8Array; mark: FileMark }
  /** What is in the whole file. */
  | { kind: 'end'; rows: number; tally: Tally };

/** A page of which some bytes are not given out yet. */
interface PageAhead {
  place: Place | undefined;
  bytes: Uint8Array;
  given: number;
  /** Of what was given out. */
  hash: Hash;
  rows: number;
  tally: Tally;
}

export const beginning: FileMark = { skip: 0, skipped: null, rows: 0, tally: {} };

/**
 * A file from a mark on, in blocks that are all equally long but the last: so the same bytes come in the same blocks,
 * however many parties a page holds and wherever the file was left. Keeps about one block and two pages in memory.
 *
 * Throws `RangeError` where what is skipped is not what it was: a file must not begin as one and go on as another.
 */
export async function* blocksOf(
  whole: BundleFile,
  start: FileMark,
  blockBytes: number,
): AsyncGenerator<FileStep, void, undefined> {
  let { place, skip, rows, tally } = start;
  const skipped = createHash('sha256');
  const file = readAhead(whole);
  const ahead: PageAhead[] = [];
  let waiting = 0;
  let ended = false;
  while (!ended || waiting > 0) {
    while (!ended && waiting < blockBytes) {
      yield { kind: 'page' };
      const page = await file.page(place);
      const begun = page.bytes.subarray(0, skip);
      const given = begun.byteLength;
      const hash = createHash('sha256').update(begun);
      skipped.update(begun);
      waiting += page.bytes.byteLength - given;
      ahead.push({ place, bytes: page.bytes, given, hash, rows: page.rows, tally: page.tally ?? {} });
      place = page.next;
      ended = page.next === undefined;
      const wasSkipping = skip > 0;
      skip -= given;
      const differs = skip === 0 ? skipped.copy().digest('hex') !== start.skipped : ended;
      if (wasSkipping && differs) throw new RangeError(`The file ${file.name} does not go on as it began.`);
    }
    const bytes = take(ahead, Math.min(waiting, blockBytes));
    waiting -= bytes.byteLength;
    // The last page stays: behind it there is no place, and none would be the file's beginning.
    for (let first = ahead[0]; first !== undefined && first.given === first.bytes.byteLength; first = ahead[0]) {
      if (ended && ahead.length === 1) break;
      rows += first.rows;
      tally = added(tally, first.tally);
      ahead.shift();
    }
    const next = ahead[0] ?? { place, given: 0, hash: createHash('sha256') };
    const where = { skip: next.given, skipped: next.hash.copy().digest('hex') };
    const mark = { ...where, rows, tally, ...(next.place !== undefined && { place: next.place }) };
    if (bytes.byteLength > 0) yield { kind: 'block', bytes, mark };
  }
  const [last] = ahead;
  yield { kind: 'end', rows: rows + (last?.rows ?? 0), tally: added(tally, last?.tally ?? {}) };
}

/**
 * The same file, of which the next page is on its way while this one is being written. Where it fails, it does so when
 * it is asked for.
 */
function readAhead(file: BundleFile): BundleFile {
  let early: { place: Place; page: Promise<FilePage> } | undefined;
  return {
    ...file,
    page: async (place) => {
      const page = await (early !== undefined && early.place === place ? early.page : file.page(place));
      early = page.next === undefined ? undefined : { place: page.next, page: file.page(page.next) };
      early?.page.catch(() => undefined);
      return page;
    },
  };
}

function take(ahead: PageAhead[], count: number): Uint8Array {
  const taken = [];
  let missing = count;
  for (const page of ahead) {
    const some = page.bytes.subarray(page.given, page.given + missing);
    page.hash.update(some);
    page.given += some.byteLength;
    missing -= some.byteLength;
    taken.push(some);
    if (missing === 0) break;
  }
  return Buffer.concat(taken);
}

function added(one: Tally, other: Tally): Tally {
  const sum = { ...one };
  for (const [name, number] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + number;
  return sum;
}
