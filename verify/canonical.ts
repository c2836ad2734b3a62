import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Canonical JSON (RFC 8785). Throws a `TypeError` on what JSON cannot hold, such as half a surrogate pair. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('The value has no canonical JSON.');
  return text;
}

/** SHA-256 of bytes, or of a text's UTF-8, as lower-case hex. */
function sha256Hex(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** SHA-256 of the value's canonical JSON, as hex. Throws as `canonicalJson` does. */
export function digestOf(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}

/** SHA-256(0x00 || canonical JSON): the hash of an entry, and that of a leaf of the log (RFC 9162, section 2.1.1). */
export function leafHash(value: unknown): Buffer {
  return textHash(canonicalJson(value));
}

/** The same of a text that is canonical JSON already. */
export function textHash(text: string): Buffer {
  return createHash('sha256').update(Uint8Array.of(0)).update(text).digest();
}
