import * as z from 'zod';
import { jsonText } from '../store/json-text.ts';
import { zipSchema } from './zip.ts';

const count = z.int().min(0);
const tally = z.record(z.string(), z.number());

const madeSchema = z.object({ name: z.string(), bytes: count, sha256: z.string(), rows: count, tally });

/** Where a file goes on. */
const markSchema = z.object({
  /** Of the page that holds the first byte that is not in the archive yet; left out at the beginning. */
  place: z.exactOptional(z.json()),
  /** How many bytes of that page are in it already. */
  skip: count,
  /** The SHA-256 of those bytes; null at the beginning. */
  skipped: z.string().nullable(),
  /** Of all pages before that one. */
  rows: count,
  tally,
});
export type FileMark = z.infer<typeof markSchema>;

const progressSchema = z.object({
  /** How many parts the sink has. */
  parts: count,
  zip: zipSchema,
  /** Saved SHA-256 of the whole archive so far, and of the open file. */
  hash: z.string(),
  fileHash: z.string().nullable(),
  /** Files that are whole. */
  made: z.array(madeSchema),
  mark: markSchema.nullable(),
});
/** All that is needed to go on with a bundle behind its last part. Nothing in it grows with the rows. */
export type ExportProgress = z.infer<typeof progressSchema>;

export const exportStateSchema = z.object({
  id: z.string(),
  /** By which the sink knows it. */
  upload: z.string(),
  /** Null once every part is written. */
  progress: jsonText(progressSchema.nullable()),
  /** The bundle as it will be once its parts are joined. */
  bundle: z.object({ bytes: count, sha256: z.string() }).nullable(),
  version: z.int().positive(),
});
export type ExportState = z.infer<typeof exportStateSchema>;
