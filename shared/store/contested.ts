import * as z from 'zod';
import { getItems } from './batch.ts';
import { keys } from './keys.ts';
import { getItem } from './read.ts';
import type { Store } from './store.ts';
import { inPlaceOf, type Write } from './write.ts';

const markSchema = z.object({ dispute: z.string(), since: z.iso.datetime(), by: z.string() });

const contestedSchema = z.object({
  party: z.string(),
  findings: z.array(markSchema.extend({ ruleSet: z.string(), rule: z.string() })),
  registration: z.array(markSchema),
  /** Who has disputed the registration, by the ids under which they stand in the audit: each is heard once. */
  heard: z.exactOptional(z.array(z.string())),
  /** Since when it is decided that somebody else registered it; until it has declared under its own people. */
  registeredByOthers: z.exactOptional(z.iso.datetime()),
  version: z.int().positive(),
});
/** What of a party is disputed and undecided: all that has to be read to mark it wherever it is shown. */
export type Contested = z.infer<typeof contestedSchema>;

/** Keeps what is disputed in place of what was read. */
export function putContested(contested: Omit<Contested, 'version'>, replaces: Contested | undefined): Write {
  const version = (replaces?.version ?? 0) + 1;
  const put = { ...keys.contested(contested.party), type: 'contested', ...contested, version };
  return { put, ...inPlaceOf(replaces) };
}

/** Undefined of a party of which nothing was ever disputed. */
export const getContested = (store: Store, party: string): Promise<Contested | undefined> =>
  getItem(store, keys.contested(party), contestedSchema);

/** The same of any number of parties, by party id. */
export async function contestedOfAll(store: Store, parties: Iterable<string>): Promise<Map<string, Contested>> {
  const wanted = [...new Set(parties)].map((party) => keys.contested(party));
  return new Map((await getItems(store, wanted, contestedSchema)).map((each) => [each.party, each]));
}
