import * as z from 'zod';
import { bands } from '../../rules/vocabulary.ts';
import { gsi2, keys } from './keys.ts';
import { type Page, type PageRequest, pageOfIndex } from './read.ts';
import type { Screening } from './screening.ts';
import type { Store } from './store.ts';
import { ruleSetReferenceSchema } from './verdict.ts';
import type { Write } from './write.ts';

const ownScreeningSchema = z.object({
  id: z.string(),
  /** The hash of issuer and subject: who asked. */
  owner: z.string(),
  reference: z.string(),
  createdAt: z.iso.datetime(),
  ruleSet: ruleSetReferenceSchema,
  /** How many were asked about, of them how many came to each band, and how many have no score. */
  parties: z.int(),
  bands: z.partialRecord(z.enum(bands), z.int()),
  withoutScore: z.int(),
});
/** Whose screening it is, and what lists say of it; kept apart, because the record itself is for ever and names nobody. */
export type OwnScreening = z.infer<typeof ownScreeningSchema>;

/** Keeps whose a new screening is. */
export function putOwnScreening({ results, id, reference, createdAt, ruleSet }: Screening, owner: string): Write {
  const scored = results.flatMap((result) => (result.state === 'scored' ? [result.band] : []));
  const counts = [...Map.groupBy(scored, (band) => band)].map(([band, each]) => [band, each.length]);
  const summary: OwnScreening = {
    ...{ id, owner, reference, createdAt, ruleSet, parties: results.length },
    ...{ bands: Object.fromEntries(counts), withoutScore: results.length - scored.length },
  };
  const put = { ...keys.screeningOwner(id), ...gsi2.screening(owner, id), type: 'own-screening', summary };
  return { put, when: 'absent', otherwise: 'retry' };
}

/** Forgets whose it was; the screening stays what it is. */
export const removeOwnScreening = (id: string): Write => ({
  remove: keys.screeningOwner(id),
  when: 'any',
  otherwise: 'retry',
});

/** A person's screenings, newest first; one a moment old may be missing. */
export async function screeningsOf(store: Store, owner: string, page: PageRequest): Promise<Page<OwnScreening>> {
  const request = { index: 'gsi2', partition: gsi2.screenings(owner), newestFirst: true } as const;
  return pageOfIndex(store, request, page, ownScreeningSchema, ({ id }) => id);
}
