import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * Canonical JSON (RFC 8785): equal values give equal text, in any language.
 * Throws `TypeError` on what JSON cannot hold exactly: undefined, NaN, a lone surrogate, a circle, an instance of a
 * class. A member that is undefined counts as absent.
 */
export function canonicalJson(value: unknown): string {
  try {
    // JSON.stringify writes texts and numbers as RFC 8785 does, and seven times as fast as `canonicalize`.
    const text = JSON.stringify(inOrder(value));
    return needsCare.test(text) ? (canonicalize(value) ?? '') : text;
  } catch (error) {
    throw new TypeError('The value has no canonical JSON.', { cause: error });
  }
}

/**
 * Signs in a text that it may not be canonical. Names that are whole numbers come first in every object, whatever order
 * they were given in; half a surrogate pair is written as an escape and has to be refused.
 */
const needsCare = /"\d+":|\\ud/;

type Members = { [name: string]: unknown };

/** The same value, with the members of every object in the order of RFC 8785, section 3.2.3: by UTF-16 code units. */
function inOrder(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isPlainObject(value)) throw new TypeError('JSON does not hold this value exactly.');
  const ordered: Members = {};
  for (const name of namesInOrder(value)) {
    if (name === '__proto__') throw new TypeError('An object does not hold a member of this name.');
    if (value[name] !== undefined) ordered[name] = inOrder(value[name]);
  }
  return ordered;
}

function namesInOrder(members: Members): string[] {
  const names = Object.keys(members);
  return names.every((name, index) => index === 0 || name > (names[index - 1] ?? '')) ? names : names.sort();
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
