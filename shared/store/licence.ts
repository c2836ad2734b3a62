import * as z from 'zod';
import { registerStates, standSchema } from '../licences/stand.ts';
import { statedLicenceSchema } from '../licences/stated-licence.ts';
import { getItems } from './batch.ts';
import { gsi2, keys, prefixes } from './keys.ts';
import { getAll, type Page, type PageRequest, pageOfIndex } from './read.ts';
import type { Store } from './store.ts';
import { inPlaceOf, type Write } from './write.ts';

export const licenceSchema = z.object({
  party: z.string(),
  country: z.string(),
  /** As numbers are compared (`normaliseLicenceNumber`). */
  number: z.string(),
  /** As the newest declaration that names it states it, a row for each term, and where each of them stands. */
  stated: z.array(statedLicenceSchema.extend({ stand: standSchema })).min(1),
  /** The gravest of those. */
  register: z.enum(registerStates),
  /** When it came to stand so. */
  registerSince: z.iso.datetime(),
  /** The declaration that first stated it as it is. */
  declaration: z.string(),
  /** When the first declaration without it was filed. */
  notStatedSince: z.exactOptional(z.iso.datetime()),
  version: z.int().positive(),
});
/** A licence as an agency states it, and what its country's register says of it. */
export type Licence = z.infer<typeof licenceSchema>;

/** Keeps a licence in place of the one that was read; reads again when another came between. */
export function putLicence(licence: Omit<Licence, 'version'>, replaces: Licence | undefined): Write {
  const { party, country, number } = licence;
  const version = (replaces?.version ?? 0) + 1;
  const put = {
    ...keys.licence(party, country, number),
    ...gsi2.licence(party, country, number),
    type: 'licence',
    version,
    summary: { ...licence, version },
  };
  return { put, ...inPlaceOf(replaces) };
}

/** All licences that an agency states, or once stated, read consistently. */
export async function licencesOf(store: Store, party: string): Promise<Licence[]> {
  return getAll(store, keys.party(party).pk, prefixes.licences, licenceSchema);
}

/** Up to 100 of them by name, read consistently. */
export async function licencesNamed(
  store: Store,
  names: readonly Pick<Licence, 'party' | 'country' | 'number'>[],
): Promise<Licence[]> {
  const wanted = names.map(({ party, country, number }) => keys.licence(party, country, number));
  return getItems(store, wanted, licenceSchema);
}

/**
 * The licences of a country that agencies state, or once stated: one of the 16 shards, by number and party. A position
 * is that sort key. One a moment old may be missing.
 */
export async function licencesOfShard(
  store: Store,
  { country, shard }: { country: string; shard: string },
  page: PageRequest,
): Promise<Page<Licence>> {
  const request = { index: 'gsi2', partition: gsi2.licences(country, shard), newestFirst: false } as const;
  return pageOfIndex(store, request, page, licenceSchema, (each) => {
    return gsi2.licence(each.party, each.country, each.number).gsi2sk;
  });
}
