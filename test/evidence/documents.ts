import { createHash } from 'node:crypto';
import type { MediaType } from '../../shared/evidence/media-types.ts';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A document with what is announced of it. */
export function document(content: string | Uint8Array<ArrayBuffer>, mediaType: MediaType = 'application/pdf') {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : Buffer.from(content);
  const announced = { sha256: sha256Of(bytes), mediaType, size: bytes.byteLength, identifiesNoWorker: true };
  return { bytes, announced };
}

/** A PDF that no other is equal to. */
export const pdf = (text: string) => document(`%PDF-1.7\n${text}\n%%EOF\n`);

export type Document = ReturnType<typeof document>;
