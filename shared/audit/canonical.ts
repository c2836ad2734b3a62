import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * Canonical JSON (RFC 8785): equal values give equal text, in any language.
 * Throws `TypeError` on what JSON cannot hold exactly: undefined, NaN, a lone surrogate, a circle.
 */
export function canonicalJson(value: unknown): string {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch (error) {
    throw new TypeError('The value has no canonical JSON.', { cause: error });
  }
  if (text === undefined) throw new TypeError('The value has no canonical JSON.');
  return text;
}

/** SHA-256 of a text's UTF-8 bytes, as 64 hex digits. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** SHA-256 of the value's canonical JSON, as 64 hex digits. Throws as `canonicalJson` does. */
export function digestOf(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}
