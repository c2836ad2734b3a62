import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * Canonical JSON (RFC 8785): equal values give equal text, in any language.
 * Throws `TypeError` on what JSON cannot hold exactly: undefined, NaN, a lone surrogate, a circle, an instance of a
 * class. A member that is undefined counts as absent.
 */
export function canonicalJson(value: unknown): string {
  try {
    // JSON.stringify writes texts and numbers as RFC 8785 does, and five times as fast as `canonicalize`.
    const text = JSON.stringify(inOrder(value));
    // Names that are whole numbers come first in every object, whatever order they were given in.
    return /"\d+":/.test(text) ? (canonicalize(value) ?? '') : text;
  } catch (error) {
    throw new TypeError('The value has no canonical JSON.', { cause: error });
  }
}

type Members = { [name: string]: unknown };

/** The same value, with the members of every object in the order of RFC 8785, section 3.2.3: by UTF-16 code units. */
function inOrder(value: unknown): unknown {
  if (typeof value === 'string' && value.isWellFormed()) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'boolean' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isPlainObject(value)) throw new TypeError('JSON does not hold this value exactly.');
  const ordered: Members = {};
  for (const name of Object.keys(value).sort()) {
    if (name === '__proto__' || !name.isWellFormed()) throw new TypeError('JSON does not hold this name exactly.');
    if (value[name] !== undefined) ordered[name] = inOrder(value[name]);
  }
  return ordered;
}

function isPlainObject(value: unknown): value is Members {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** SHA-256 of a text's UTF-8 bytes, as 64 hex digits. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** SHA-256 of the value's canonical JSON, as 64 hex digits. Throws as `canonicalJson` does. */
export function digestOf(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}
