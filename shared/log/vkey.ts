import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { fromBase64, toBase64 } from './base64.ts';

/** A public key under which notes are verified (C2SP signed-note, Ed25519). */
export interface NoteKey {
  /** The name on the signature line: the log's origin. */
  name: string;
  /** The first 4 bytes of SHA-256(name || 0x0A || 0x01 || public key): keys of the same name differ by it. */
  id: Uint8Array;
  publicKey: KeyObject;
}

/** The signature type Ed25519 in key ids and vkeys. */
const ed25519 = 1;

/** `<name>+<key id>+<base64(0x01 || public key)>`. Throws `RangeError` for another kind of key or a name that no note can hold. */
export function vkeyOf(name: string, publicKey: KeyObject): string {
  if (!isKeyName(name))
    throw new RangeError('The name of a log key has no space, no plus sign and no control character.');
  if (publicKey.asymmetricKeyType !== 'ed25519') throw new RangeError('A log key is an Ed25519 key.');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  return `${name}+${Buffer.from(keyId(name, raw)).toString('hex')}+${toBase64(Uint8Array.of(ed25519, ...raw))}`;
}

/** Reads a vkey. Throws `RangeError` where it is none, or where its id is not that of its name and key. */
export function parseVkey(vkey: string): NoteKey {
  const parts = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(vkey.trim());
  const [, name = '', idText = '', keyText = ''] = parts ?? [];
  const typed = fromBase64(keyText);
  if (parts === null || !isKeyName(name) || typed?.length !== 33 || typed[0] !== ed25519) {
    throw new RangeError(
      'A log key is written <name>+<key id in hex>+<base64 of 0x01 and 32 bytes of an Ed25519 key>.',
    );
  }
  const raw = typed.slice(1);
  const id = keyId(name, raw);
  if (Buffer.from(id).toString('hex') !== idText) {
    throw new RangeError('The key id in the middle of this log key is not that of its name and key.');
  }
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(raw).toString('base64url') };
  return { name, id, publicKey: createPublicKey({ key: jwk, format: 'jwk' }) };
}

function keyId(name: string, raw: Uint8Array): Uint8Array {
  const digest = createHash('sha256').update(name).update(Uint8Array.of(0x0a, ed25519)).update(raw).digest();
  return new Uint8Array(digest.subarray(0, 4));
}

function isKeyName(name: string): boolean {
  return /^[^\s+\p{Cc}]+$/u.test(name) && name.isWellFormed();
}
