import * as z from 'zod';
import type { IsoDate } from '../../rules/vocabulary.ts';
import { gsi1, keys } from './keys.ts';
import { getItem, type Page, type PageRequest, pageOfIndex } from './read.ts';
import type { Store } from './store.ts';
import { inPlaceOf, type Write } from './write.ts';

const deadlinesSchema = z.object({
  party: z.string(),
  /** The first day on which something may come about with the party by the day alone; null where nothing will. */
  next: z.iso.date().nullable(),
  version: z.int().positive(),
});
/** When a party has to be looked at again. */
export type Deadlines = z.infer<typeof deadlinesSchema>;

/** Keeps when a party is looked at next, in place of what was read; reads again when another came between. */
export function putDeadlines(party: string, next: IsoDate | null, replaces: Deadlines | undefined): Write {
  const version = (replaces?.version ?? 0) + 1;
  const put = {
    ...keys.deadlines(party),
    ...(next === null ? {} : gsi1.deadlines(next, party)),
    type: 'deadlines',
    version,
    summary: { party, next, version },
  };
  return { put, ...inPlaceOf(replaces) };
}

export async function getDeadlines(store: Store, party: string): Promise<Deadlines | undefined> {
  return getItem(store, keys.deadlines(party), deadlinesSchema);
}

/** The parties of one of 16 shards that are due on a day, by id; a position is that id. One a moment old may be missing. */
export async function partiesDue(
  store: Store,
  day: IsoDate,
  shard: string,
  page: PageRequest,
): Promise<Page<Deadlines>> {
  const request = { index: 'gsi1', partition: gsi1.due(day, shard), newestFirst: false } as const;
  return pageOfIndex(store, request, page, deadlinesSchema, ({ party }) => party);
}
