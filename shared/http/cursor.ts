import type * as z from 'zod';
import { Problem } from '../errors.ts';
import { seal, sealedBytes, unseal } from './seal.ts';

/** What a cursor is good for: the same caller, asking the same route with the same filter. */
export interface CursorBinding {
  caller: { issuer: string; subject: string };
  route: string;
  filter: Readonly<Record<string, string | number | boolean | undefined>>;
}

const longest = 2048;

/**
 * A place in a list, sealed so that nobody reads keys from it, changes it or uses another's.
 * `key` has 32 bytes. Give the result to `openCursor` with an equal binding.
 */
export function sealCursor(position: unknown, binding: CursorBinding, key: Uint8Array): string {
  return seal(JSON.stringify(position), bindingText(binding), key).toString('base64url');
}

/** The place that `sealCursor` was given, checked by `schema`. Throws `Problem('invalid-request')` naming `?cursor`. */
export function openCursor<T>(cursor: string, binding: CursorBinding, key: Uint8Array, schema: z.ZodType<T>): T {
  try {
    if (cursor.length > longest) throw new RangeError('longer than any of ours');
    return schema.parse(JSON.parse(unseal(sealedBytes(cursor), bindingText(binding), key)));
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

function bindingText({ caller, route, filter }: CursorBinding): string {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  const sorted = given.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([caller.issuer, caller.subject, route, sorted]);
}
