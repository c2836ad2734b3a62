import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type * as z from 'zod';
import { Problem } from '../errors.ts';

/** What a cursor is good for: the same caller, asking the same route with the same filter. */
export interface CursorBinding {
  caller: { issuer: string; subject: string };
  route: string;
  filter: Readonly<Record<string, string | number | boolean | undefined>>;
}

const algorithm = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;
const longest = 2048;

/**
 * A place in a list, sealed so that nobody reads keys from it, changes it or uses another's.
 * `key` has 32 bytes. Give the result to `openCursor` with an equal binding.
 */
export function sealCursor(position: unknown, binding: CursorBinding, key: Uint8Array): string {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(algorithm, key, iv);
  cipher.setAAD(bindingBytes(binding));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(position), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, sealed, cipher.getAuthTag()]).toString('base64url');
}

/** The place that `sealCursor` was given, checked by `schema`. Throws `Problem('invalid-request')` naming `?cursor`. */
export function openCursor<T>(cursor: string, binding: CursorBinding, key: Uint8Array, schema: z.ZodType<T>): T {
  try {
    const bytes = Buffer.from(cursor, 'base64url');
    if (cursor.length > longest || bytes.toString('base64url') !== cursor) throw new RangeError('not as it was made');
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivLength), { authTagLength: tagLength });
    decipher.setAAD(bindingBytes(binding));
    decipher.setAuthTag(bytes.subarray(-tagLength));
    const opened = Buffer.concat([decipher.update(bytes.subarray(ivLength, -tagLength)), decipher.final()]);
    return schema.parse(JSON.parse(opened.toString('utf8')));
  } catch (cause) {
    throw new Problem('invalid-request', 'The list was not continued.', {
      errors: [
        {
          pointer: '?cursor',
          detail: 'This cursor was not made for this caller, address and filter; start again without it.',
        },
      ],
      cause,
    });
  }
}

function bindingBytes({ caller, route, filter }: CursorBinding): Buffer {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  const sorted = given.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Buffer.from(JSON.stringify([caller.issuer, caller.subject, route, sorted]));
}
