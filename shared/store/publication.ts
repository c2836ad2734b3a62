import * as z from 'zod';
import { keys } from './keys.ts';
import { getItem } from './read.ts';
import type { Store } from './store.ts';
import { ruleSetReferenceSchema } from './verdict.ts';
import { inPlaceOf, type Write } from './write.ts';

const publicationSchema = z.object({
  ruleSet: ruleSetReferenceSchema,
  announcedAt: z.iso.datetime(),
  /** The work that this publication gave; none where nothing was kept that it could concern. */
  job: z.string().nullable(),
  version: z.int().positive(),
});
/** Which version of a rule set was announced last. */
export type Publication = z.infer<typeof publicationSchema>;

export async function getPublication(store: Store, ruleSet: string): Promise<Publication | undefined> {
  return getItem(store, keys.publication(ruleSet), publicationSchema);
}

/** Keeps a publication in place of the one that was read; reads again when another came between. */
export function putPublication(facts: Omit<Publication, 'version'>, replaces: Publication | undefined): Write {
  const publication = { ...facts, version: (replaces?.version ?? 0) + 1 };
  const put = { ...keys.publication(facts.ruleSet.id), type: 'publication', ...publication };
  return { put, ...inPlaceOf(replaces) };
}
