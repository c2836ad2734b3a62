import * as z from 'zod';

/** A SHA-256 hash as the API shows it. */
export const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'SHA-256 in hexadecimal.' });

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
