import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import * as z from 'zod';

/** Below this many characters packing saves no whole kilobyte, and plain text can be read in the console. */
const worthPacking = 512;

/** The most bytes that a kept text unpacks to: DynamoDB takes 4 MB in one transaction, and no text of ours comes near. */
const mostBytes = 16 * 1024 * 1024;

/** Measured against all others (decision 0007): as small as deflate at its best, in half of its time. */
const quality = 3;

/** A text of megabytes has to come below DynamoDB's 400 KB: a sixth smaller, for 50 ms more (the answer to a screening of 1,000). */
const long = { from: 1_000_000, quality: 5 };

/** A long text as it is kept: compressed with Brotli (RFC 7932). A short one stays as it is. */
export function packed(text: string): string | Uint8Array {
  if (text.length < worthPacking) return text;
  const bytes = Buffer.from(text);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: text.length < long.from ? quality : long.quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
  };
  return brotliCompressSync(bytes, { params });
}

const unpacked = (kept: string | Uint8Array): string =>
  typeof kept === 'string' ? kept : brotliDecompressSync(kept, { maxOutputLength: mostBytes }).toString();

/** A kept text as it was before it was packed; what earlier releases kept is plain, and stays readable. */
export const packedText = z.union([z.string(), z.instanceof(Uint8Array)]).transform(unpacked);
