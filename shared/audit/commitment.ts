import { createHmac, randomBytes } from 'node:crypto';
import { canonicalJson } from './canonical.ts';

export interface Commitment {
  /** 32 random bytes as hex; kept beside the fields and erased with them. */
  salt: string;
  /** What stays: without the salt nobody can guess the fields from it, with both anybody can check them. */
  commitment: string;
}

/**
 * Commits to personal fields: HMAC-SHA-256, the salt as its key, over their canonical JSON.
 * HMAC and not a plain hash of salt and fields, because it is proven to hide what it covers while the key is secret
 * and cannot be extended; a new salt each time keeps equal fields apart.
 */
export function commitTo(fields: unknown, salt: string = randomBytes(32).toString('hex')): Commitment {
  const commitment = createHmac('sha256', Buffer.from(salt, 'hex')).update(canonicalJson(fields)).digest('hex');
  return { salt, commitment };
}

/** Whether these fields and this salt are the ones committed to. */
export function opens({ salt, commitment }: Commitment, fields: unknown): boolean {
  return commitTo(fields, salt).commitment === commitment;
}
