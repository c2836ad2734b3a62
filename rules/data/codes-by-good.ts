import { recordsOf } from './records.ts';

/** Codes by good, in small letters, from lines such as `Garments|61 62`. */
export const codesByGood = (lines: string): ReadonlyMap<string, readonly string[]> =>
  new Map(recordsOf(lines).map(([good = '', all = '']) => [good.toLowerCase(), all.split(' ')]));
