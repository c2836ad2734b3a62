import * as z from 'zod';
import { eventKinds } from '../events/event.ts';
import { getItems } from './batch.ts';
import { gsi2, keys, prefixes } from './keys.ts';
import { getAll, getItem, type Page, type PageRequest, pageOfIndex } from './read.ts';
import type { Store } from './store.ts';
import { inPlaceOf, type Write } from './write.ts';

const listedSchema = z.object({
  id: z.string(),
  /** The hash of issuer and subject: whose watch it is. */
  owner: z.string(),
  name: z.string(),
  /** Which kinds of events, and under which rule sets; all where it does not say. */
  events: z.exactOptional(z.array(z.enum(eventKinds))),
  ruleSets: z.exactOptional(z.array(z.string())),
  /** How many parties it watches. */
  count: z.int().nonnegative(),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  version: z.int().positive(),
});
/** A watch as lists show it. */
export type ListedWatch = z.infer<typeof listedSchema>;

const watchSchema = listedSchema.extend({ parties: z.array(z.string()) });
/** A list of parties that somebody wants to be told of. This item is the truth; `Watched` only leads to it. */
export type Watch = z.infer<typeof watchSchema>;

const watchedSchema = z.object({ watch: z.string(), party: z.string(), since: z.iso.datetime() });
/** That a watch may name a party: it counts while the watch itself says so, and from `since` on. */
export type Watched = z.infer<typeof watchedSchema>;

/** Keeps a watch in place of the one that was read; reads again when another came between. */
export function putWatch(facts: Omit<Watch, 'version' | 'count'>, replaces: Watch | undefined): Write {
  const { parties, ...rest } = facts;
  const version = (replaces?.version ?? 0) + 1;
  const summary = { ...rest, count: parties.length, version };
  const put = {
    ...keys.watch(rest.id),
    ...gsi2.watch(rest.owner, rest.id),
    ...{ type: 'watch', version, summary, parties },
  };
  return { put, ...inPlaceOf(replaces) };
}

export const removeWatch = ({ id, version }: Watch): Write => ({
  remove: keys.watch(id),
  when: { version },
  otherwise: 'retry',
});

export async function getWatch(store: Store, id: string): Promise<Watch | undefined> {
  return getItem(store, keys.watch(id), watchSchema);
}

/** Those of up to 100 watches that are still there. */
export async function getWatches(store: Store, ids: readonly string[]): Promise<Watch[]> {
  const wanted = ids.map((id) => keys.watch(id));
  return getItems(store, wanted, watchSchema);
}

/** A person's watches, by id; one a moment old may be missing. */
export async function watchesOf(store: Store, owner: string, page: PageRequest): Promise<Page<ListedWatch>> {
  const request = { index: 'gsi2', partition: gsi2.watchesOf(owner), newestFirst: false } as const;
  return pageOfIndex(store, request, page, listedSchema, ({ id }) => id);
}

export function putWatched(watched: Watched): Write {
  const { watch, party } = watched;
  const put = { ...keys.watched(watch, party), ...gsi2.watched(watch, party), type: 'watched', summary: watched };
  return { put, when: 'absent', otherwise: 'retry' };
}

export const removeWatched = ({ watch, party }: Watched): Write => ({
  remove: keys.watched(watch, party),
  when: 'any',
  otherwise: 'retry',
});

/** All parties that lead to a watch, those of an unfinished change too, read consistently. */
export async function watchedBy(store: Store, watch: string): Promise<Watched[]> {
  return getAll(store, keys.watch(watch).pk, prefixes.watchedParties, watchedSchema);
}

/** What leads from a party to its watches, by watch; a position is a watch's id. One a moment old may be missing. */
export async function watchersOf(store: Store, party: string, page: PageRequest): Promise<Page<Watched>> {
  const request = { index: 'gsi2', partition: gsi2.watches(party), newestFirst: false } as const;
  return pageOfIndex(store, request, page, watchedSchema, ({ watch }) => watch);
}
