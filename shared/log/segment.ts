import * as z from 'zod';
import { canonicalJson } from '../audit/canonical.ts';
import { leafHash } from './merkle.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Entries that follow one another in one audit stream, and are one leaf of the log. */
export const segmentSchema = z.object({
  stream: z.string(),
  /** `seq` of the first and of the last entry. */
  from: z.int().positive(),
  to: z.int().positive(),
  /** Hash of the entry before `from`; 64 zeros where there is none. */
  prev: hash,
  /** Hash of the entry `to`. */
  head: hash,
});
export type Segment = z.infer<typeof segmentSchema>;

export const loggedSegmentSchema = segmentSchema.extend({ index: z.int().nonnegative() });
/** A segment with its place among the leaves of the log, counted from 0. */
export type LoggedSegment = z.infer<typeof loggedSegmentSchema>;

/** The leaf hash of a segment: SHA-256(0x00 || canonical JSON of exactly these five members). */
export function leafOf({ stream, from, to, prev, head }: Segment): Uint8Array {
  return leafHash(Buffer.from(canonicalJson({ stream, from, to, prev, head })));
}
