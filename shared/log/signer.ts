import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { vkeyOf } from './vkey.ts';

/** Signs notes of the log with one Ed25519 key, wherever that key is kept. */
export interface LogSigner {
  /** The public key, as those who verify pin it. */
  vkey: string;
  /** The 64 bytes of an Ed25519 signature (RFC 8032) over the message itself, not over a digest of it. */
  sign: (message: Uint8Array) => Promise<Uint8Array>;
}

/** A signer whose key is in a file, as PEM (PKCS #8). Throws `RangeError` where it is no Ed25519 key. */
export function keyFileSigner(origin: string, pem: string): LogSigner {
  const key = createPrivateKey(pem);
  return {
    vkey: vkeyOf(origin, createPublicKey(key)),
    sign: async (message) => new Uint8Array(sign(null, message, key)),
  };
}
