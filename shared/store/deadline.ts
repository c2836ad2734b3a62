import * as z from 'zod';
import type { IsoDate } from '../../rules/vocabulary.ts';
import { gsi1, keys } from './keys.ts';
import { getItem, type Page, type PageRequest, queryItems } from './read.ts';
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

/** The parties of one of 16 shards that are due by a day, those due longest first. One a moment old may be missing. */
export async function partiesDue(
  store: Store,
  { shard, by }: { shard: string; by: IsoDate },
  { limit, after }: PageRequest,
): Promise<Page<Deadlines>> {
  // The text right after another in DynamoDB's order is the same with a NUL behind it.
  const from = after === undefined ? '0' : `${after}\u0000`;
  const query = {
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :shard AND gsi1sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':shard': gsi1.due(shard), ':from': from, ':to': `${by}#\u{10FFFF}` },
  };
  const { items, more } = await queryItems(store, query, deadlinesSchema, limit);
  const last = items.at(-1);
  if (!more || last === undefined || last.next === null) return { items };
  return { items, next: gsi1.deadlines(last.next, last.party).gsi1sk };
}
