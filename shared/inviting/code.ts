import { randomBytes } from 'node:crypto';
import { sha256Hex } from '../audit/canonical.ts';

/** Crockford's 32 letters and digits: none that is read as another. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code of 100 random bits in five groups, to be read aloud or typed from paper. */
export function newCode(): string {
  const text = Array.from(randomBytes(20), (byte) => letters[byte % 32]).join('');
  return text.replace(/(.{4})(?=.)/g, '$1-');
}

/** By what a code is known, however it was typed: small letters, spaces, O for 0, I or L for 1. */
export function codeDigest(typed: string): string {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return sha256Hex(`invitation ${plain}`);
}
