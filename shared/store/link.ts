import * as z from 'zod';
import { linkKinds } from '../../rules/vocabulary.ts';
import { getItems } from './batch.ts';
import { gsi2, type ItemKey, keys, prefixes } from './keys.ts';
import { getAll, getItem, type Page, type PageRequest, pageOfIndex, queryItems } from './read.ts';
import type { Store } from './store.ts';
import { inPlaceOf, type Write } from './write.ts';

const statementSchema = z.object({
  /** `denied`: this side says that there is no such link. */
  says: z.enum(['exists', 'denied']),
  /** What this side calls the other one; the other one's id where it gave no name. */
  name: z.string(),
  /** By which identifier this side named the other one, `scheme:id`; absent where it gave its id. */
  identifier: z.exactOptional(z.string()),
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

export const linkSchema = z.object({
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

/** Those of the links that exist, by the text of `linkText`, read consistently. */
export async function getLinks(store: Store, names: Iterable<LinkName>): Promise<Map<string, Link>> {
  const wanted = new Map([...names].map((name) => [linkText(name), keys.link(name.user, name.kind, name.provider)]));
  const links = await getItems(store, [...wanted.values()], linkSchema);
  return new Map(links.map((link) => [linkText(link), link]));
}

/** A link's name as one text. */
export const linkText = ({ user, kind, provider }: LinkName): string => `${kind} ${user} ${provider}`;

/** Which link: there is at most one of a kind between two parties. */
export type LinkName = Pick<Link, 'user' | 'kind' | 'provider'>;

/** All links in which a party is the user, read consistently: at most as many as it may state itself and others claim. */
export async function linksOfUser(store: Store, user: string): Promise<Link[]> {
  return getAll(store, partition(user), prefixes.links, linkSchema);
}

/** A page of the same, by kind and provider; a position is the sort key read last. */
export async function userLinksPage(store: Store, user: string, { limit, after }: PageRequest): Promise<Page<Link>> {
  // The text right after another in DynamoDB's order is the same with a NUL behind it.
  const from = after === undefined ? prefixes.links : `${after}\u0000`;
  const query = {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': partition(user), ':from': from, ':to': `${prefixes.links}\u{10FFFF}` },
    ConsistentRead: true,
  };
  const { items, more } = await queryItems(store, query, linkSchema, limit);
  const last = items.at(-1);
  return more && last !== undefined ? { items, next: keys.link(user, last.kind, last.provider).sk } : { items };
}

const partition = (party: string): ItemKey['pk'] => keys.party(party).pk;

/** The links in which a party is used, by kind and user; a position is that sort key. One a moment old may be missing. */
export async function linksOfProvider(store: Store, provider: string, page: PageRequest): Promise<Page<Link>> {
  const request = { index: 'gsi2', partition: gsi2.links(provider), newestFirst: false } as const;
  return pageOfIndex(store, request, page, linkSchema, ({ user, kind }) => gsi2.link(user, kind, provider).gsi2sk);
}
