import * as z from 'zod';
import { gsi2, keys } from './keys.ts';
import { type Page, type PageRequest, pageOfIndex } from './read.ts';
import type { Store } from './store.ts';
import type { Write } from './write.ts';

const accessSchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  /** The random id under which the reader stands in the audit. */
  actor: z.string(),
  role: z.string(),
  /** By which route, and at which address: ids only, never what was searched for. */
  route: z.string(),
  path: z.string(),
  /** Whose records these are, where they are of one party. */
  party: z.exactOptional(z.string()),
  /** How many records the answer told of. */
  records: z.int().min(0),
  /** Why, in the reader's own words; null where none were given. */
  reason: z.string().nullable(),
});
/** That somebody read records of others. */
export type Access = z.infer<typeof accessSchema>;

/** Keeps an access for ever; the party whose records these are finds it in the index. */
export function putAccess(access: Access): Write {
  const found = access.party === undefined ? {} : gsi2.access(access.party, access.id);
  const put = { ...keys.access(access.id), ...found, type: 'access', summary: access };
  return { put, when: 'absent', otherwise: 'retry' };
}

/** Who read records of a party, newest first; one a moment old may be missing. */
export async function accessesOf(store: Store, party: string, page: PageRequest): Promise<Page<Access>> {
  const request = { index: 'gsi2', partition: gsi2.accesses(party), newestFirst: true } as const;
  return pageOfIndex(store, request, page, accessSchema, ({ id }) => id);
}
