import type * as z from 'zod';

/** JSON that says where a file goes on. It is kept between two parts of an export, so it stays small whatever was written. */
export type Place = z.infer<ReturnType<typeof z.json>>;

/** Numbers that a file counts of itself while it is made, by name; the engine adds those of all its pages up. */
export type Tally = Readonly<Record<string, number>>;

export interface FilePage {
  /** May be empty, where what was looked at has nothing to show. */
  bytes: Uint8Array;
  /** Records in these bytes; 0 in a file that has none. */
  rows: number;
  /** Where the file goes on; undefined at its end. */
  next: Place | undefined;
  tally?: Tally;
}

/**
 * One file of a bundle, made page by page. The bytes that follow from a place on are the same every time, however they
 * are cut into pages: an export that was interrupted asks for the page of some place again and leaves out what it has.
 */
export interface BundleFile {
  /** Path inside the bundle, such as `data/scores.csv`: ASCII, `/` between folders. */
  name: string;
  /** Whether it is worth compressing: false for what is compressed already. */
  compress: boolean;
  /** The page at a place; of the file's beginning where there is none. */
  page: (place: Place | undefined) => Promise<FilePage>;
}

/** What is known of a file once it is in the bundle. */
export interface MadeFile {
  name: string;
  bytes: number;
  /** Lower-case hexadecimal. */
  sha256: string;
  rows: number;
  tally: Tally;
}
