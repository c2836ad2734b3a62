import * as z from 'zod';
import { shownEvent } from '../events/shown.ts';
import { keys, prefixes } from './keys.ts';
import { getItem, type Page, type PageRequest, queryItems } from './read.ts';
import type { Store } from './store.ts';
import { inPlaceOf, type Write } from './write.ts';

const headSchema = z.object({ last: z.int().nonnegative(), version: z.int().positive() });
/** How many entries a person's feed has. */
export type FeedHead = z.infer<typeof headSchema>;

const entrySchema = z.object({
  number: z.int().positive(),
  toldAt: z.iso.datetime(),
  event: shownEvent,
  /** The watches because of which the person is told. */
  watches: z.array(z.object({ id: z.string(), name: z.string() })),
});
/** What a person is told of one event, as it was on that day. */
export type FeedEntry = z.infer<typeof entrySchema>;

export async function getFeedHead(store: Store, person: string): Promise<FeedHead | undefined> {
  return getItem(store, keys.feedHead(person), headSchema);
}

/** Up to `limit` items of a person's feed, whatever they are, and what removes them. */
export async function emptyFeed(store: Store, person: string, limit: number): Promise<Write[]> {
  const query = {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.feedHead(person).pk },
    ProjectionExpression: 'pk, sk',
    ConsistentRead: true,
  };
  const { items } = await queryItems(store, query, z.object({ pk: z.string(), sk: z.string() }), limit);
  return items.map((key) => ({ remove: key, when: 'any', otherwise: 'retry' }));
}

/** Whether an event has come into a person's feed. */
export async function isFed(store: Store, person: string, event: string): Promise<boolean> {
  return (await getItem(store, keys.fed(person, event), z.object({ number: z.int() }))) !== undefined;
}

/**
 * Puts an event behind all that a person was told before. The head is kept by version: whoever tells the same person at
 * the same time reads again, so numbers have no gap and no entry shows before one in front of it.
 */
export function putFeedEntry(person: string, entry: Omit<FeedEntry, 'number'>, head: FeedHead | undefined): Write[] {
  const number = (head?.last ?? 0) + 1;
  const version = (head?.version ?? 0) + 1;
  return [
    { put: { ...keys.feedHead(person), type: 'feed', last: number, version }, ...inPlaceOf(head) },
    {
      put: { ...keys.feedEntry(person, number), type: 'fed-event', number, ...entry },
      when: 'absent',
      otherwise: 'retry',
    },
    { put: { ...keys.fed(person, entry.event.id), type: 'fed', number }, when: 'absent', otherwise: 'retry' },
  ];
}

/** A person's feed, oldest first, read consistently; a position is the number read last. */
export async function feedOf(
  store: Store,
  person: string,
  { limit, after = 0 }: PageRequest<number>,
): Promise<Page<FeedEntry, number>> {
  const query = {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':pk': keys.feedHead(person).pk,
      ':from': keys.feedEntry(person, after + 1).sk,
      ':to': `${prefixes.feedEntries}\u{10FFFF}`,
    },
    ConsistentRead: true,
  };
  const { items } = await queryItems(store, query, entrySchema, limit);
  const last = items.at(-1);
  return last === undefined ? { items } : { items, next: last.number };
}

/** A person's feed from the newest entry back, read consistently; a position is the number read last. */
export async function latestFeedOf(
  store: Store,
  person: string,
  { limit, after }: PageRequest<number>,
): Promise<Page<FeedEntry, number>> {
  const last = after === undefined ? `${prefixes.feedEntries}\u{10FFFF}` : keys.feedEntry(person, after - 1).sk;
  const query = {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':pk': keys.feedHead(person).pk,
      ':from': keys.feedEntry(person, 0).sk,
      ':to': last,
    },
    ConsistentRead: true,
    ScanIndexForward: false,
  };
  const { items, more } = await queryItems(store, query, entrySchema, limit);
  const oldest = items.at(-1);
  return more && oldest !== undefined ? { items, next: oldest.number } : { items };
}
