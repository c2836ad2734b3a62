import * as z from 'zod';
import { linkKinds } from '../../rules/vocabulary.ts';
import { gsi2, type ItemKey, keys, prefixes } from './keys.ts';
import { getAll, getItem, type Page, type PageRequest, pageOfIndex } from './read.ts';
import type { Store } from './store.ts';
import { inPlaceOf, type Write } from './write.ts';

const statementSchema = z.object({
  /** `denied`: this side says that there is no such link. */
  says: z.enum(['exists', 'denied']),
  /** What this side calls the other one. */
  name: z.string(),
  /** From where to where; empty where that does not matter, as for goods. */
  corridors: z.array(z.object({ from: z.string(), to: z.string() })),
  /** Without an end it goes on. */
  period: z.object({ from: z.iso.date(), to: z.exactOptional(z.iso.date()) }),
  /** When this side first said so; saying it again, or with other corridors, leaves it as it is. */
  since: z.iso.datetime(),
  /** This side no longer says so. What it said stays: dropping a link ends it, and hides nothing. */
  withdrawnAt: z.exactOptional(z.iso.datetime()),
});
/** What one side says of a link. */
export type LinkStatement = z.infer<typeof statementSchema>;

const linkSchema = z.object({
  /** The one that uses: the employer or buyer; of two agencies the one that has the sub-agent. */
  user: z.string(),
  /** The one that is used: the agency, sub-agent or supplier. Risk runs from here to the user. */
  provider: z.string(),
  kind: z.enum(linkKinds),
  /** Who said so first. */
  claimedBy: z.enum(['user', 'provider']),
  byUser: z.exactOptional(statementSchema),
  byProvider: z.exactOptional(statementSchema),
  version: z.int().positive(),
});
/** That one party uses another, with what both sides say of it. One item, so that both directions are equal. */
export type Link = z.infer<typeof linkSchema>;

/** Keeps a link in place of the one that was read; reads again when another came between. */
export function putLink(link: Omit<Link, 'version'>, replaces: Link | undefined): Write {
  const { user, kind, provider } = link;
  const version = (replaces?.version ?? 0) + 1;
  const put = {
    ...keys.link(user, kind, provider),
    ...gsi2.link(user, kind, provider),
    type: 'link',
    version,
    summary: { ...link, version },
  };
  return { put, ...inPlaceOf(replaces) };
}

export async function getLink(store: Store, { user, kind, provider }: LinkName): Promise<Link | undefined> {
  return getItem(store, keys.link(user, kind, provider), linkSchema);
}

/** Which link: there is at most one of a kind between two parties. */
export type LinkName = Pick<Link, 'user' | 'kind' | 'provider'>;

/** All links in which a party is the user, read consistently: at most as many as it may state itself and others claim. */
export async function linksOfUser(store: Store, user: string): Promise<Link[]> {
  return getAll(store, partition(user), prefixes.links, linkSchema);
}

const partition = (party: string): ItemKey['pk'] => keys.party(party).pk;

/** The links in which a party is used, by kind and user; a position is that sort key. One a moment old may be missing. */
export async function linksOfProvider(store: Store, provider: string, page: PageRequest): Promise<Page<Link>> {
  const request = { index: 'gsi2', partition: gsi2.links(provider), newestFirst: false } as const;
  return pageOfIndex(store, request, page, linkSchema, ({ user, kind }) => gsi2.link(user, kind, provider).gsi2sk);
}
