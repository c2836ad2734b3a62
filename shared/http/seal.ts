import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;

/**
 * Seals text with a key of 32 bytes: nobody without it reads or changes it, and it opens only with the same binding,
 * so that what was sealed for one purpose is of no use for another. Never the same bytes twice.
 */
export function seal(plain: string, binding: string, key: Uint8Array): Buffer<ArrayBuffer> {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(algorithm, key, iv);
  cipher.setAAD(Buffer.from(binding));
  return Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** The text that `seal` was given. Throws an `Error` where the bytes, the binding or the key are not the same. */
export function unseal(sealed: Uint8Array, binding: string, key: Uint8Array): string {
  const iv = sealed.subarray(0, ivLength);
  const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(binding));
  decipher.setAuthTag(sealed.subarray(-tagLength));
  const opened = [decipher.update(sealed.subarray(ivLength, -tagLength)), decipher.final()];
  return Buffer.concat(opened).toString('utf8');
}

/** The bytes of a sealed text that came as base64url; throws where it is not written as we write it. */
export function sealedBytes(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text) throw new RangeError('It is not canonical base64url.');
  return bytes;
}
