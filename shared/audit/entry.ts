import { createHash } from 'node:crypto';
import * as z from 'zod';
import { canonicalJson } from './canonical.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What is hashed: who did what to which object, in which place of which stream. Nothing personal. */
const auditEntrySchema = z.object({
  /** One for each party, screening or contract, such as `party/<id>`; never one for all. */
  stream: z.string(),
  /** 1, 2, 3 … without a gap. */
  seq: z.int().positive(),
  /** Hash of the entry before; of the first one 64 zeros. */
  prev: sha256,
  at: z.iso.datetime(),
  /** A random id; which person it stands for is kept apart and can be erased. */
  actor: z.string(),
  role: z.string(),
  action: z.string(),
  object: z.string(),
  version: z.int().positive(),
  /** SHA-256 of the canonical JSON of what was written. */
  digest: sha256,
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

export const recordedEntrySchema = auditEntrySchema.extend({ hash: sha256 });
/** An entry as it is kept and shown, with its own hash. */
export type RecordedEntry = z.infer<typeof recordedEntrySchema>;

/** Where a stream ends: the next entry takes `seq + 1` and names `hash` as the one before. */
export interface Head {
  seq: number;
  hash: string;
}

/** The head of a stream that has no entry yet. */
export const emptyStream: Head = { seq: 0, hash: '0'.repeat(64) };

/**
 * SHA-256(0x00 || canonical JSON), as hex.
 * The leading zero byte marks a leaf as in RFC 6962, section 2.1, so that entries can become leaves of a log.
 */
export function hashEntry(entry: AuditEntry): string {
  return createHash('sha256')
    .update(Uint8Array.of(0))
    .update(canonicalJson(auditEntrySchema.parse(entry)))
    .digest('hex');
}

/** The entry that comes after `head`, with its hash. */
export function nextEntry(head: Head, facts: Omit<AuditEntry, 'seq' | 'prev'>): RecordedEntry {
  const entry = { ...facts, seq: head.seq + 1, prev: head.hash };
  return { ...entry, hash: hashEntry(entry) };
}
