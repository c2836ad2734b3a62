import * as z from 'zod';
import type { Problem } from '../errors.ts';
import { beginningsOf, normaliseName } from '../party/name.ts';
import { getItems } from './batch.ts';
import { claimIdentifier, getOwner, type Identifier, identifierSchema } from './identifier.ts';
import { gsi1, gsi2, keys, sortableName, walkShard, walkShards } from './keys.ts';
import { getItem, type Page, type PageRequest, pageOfIndex, queryItems } from './read.ts';
import type { Store } from './store.ts';
import type { Write } from './write.ts';

export const partyKinds = ['supplier', 'agency', 'contracting_authority'] as const;
export type PartyKind = (typeof partyKinds)[number];

export const partySchema = z.object({
  id: z.string(),
  name: z.string(),
  normalisedName: z.string(),
  kinds: z.array(z.enum(partyKinds)).min(1),
  /** Null of one that others named without saying where it is. */
  country: z.string().nullable(),
  identifiers: z.array(identifierSchema),
  /** `claimed` until an administrator or a register makes it `verified`. */
  identity: z.enum(['claimed', 'verified']),
  createdAt: z.iso.datetime(),
  /** Named by others and not registered: its name, kinds and country are what the first of them said (`stub.ts`). */
  stub: z.exactOptional(z.literal(true)),
  version: z.int().positive(),
});
export type Party = z.infer<typeof partySchema>;

/** What a party is registered with; the rest follows from it. */
export type NewParty = Omit<Party, 'normalisedName' | 'identity' | 'stub' | 'version'>;

/** A new party as it will be read back: its identity claimed, its version 1. */
export function newParty(facts: NewParty): Party {
  return { ...facts, normalisedName: normaliseName(facts.name), identity: 'claimed', version: 1 };
}

/**
 * Keeps a new party and claims its identifiers; `taken` says what the caller hears when one belongs to another, or
 * that it is to be read again.
 */
export function registerParty(party: Party, taken: (identifier: Identifier) => Problem | 'retry'): Write[] {
  const distinct = new Map(party.identifiers.map((each) => [keys.identifier(each.scheme, each.id).pk, each]));
  return [
    { put: toItem(party), when: 'absent', otherwise: 'retry' },
    ...[...distinct.values()].map((identifier) => claimIdentifier(identifier, party.id, taken(identifier))),
  ];
}

/** Keeps a registered party in place of the stub that was read; reads again when another came between. */
export function replaceStub(stub: Party, party: Party): Write {
  return { put: toItem(party), when: { version: stub.version }, otherwise: 'retry' };
}

/** Keeps a changed party as the next version of the one read; `stale` is for the caller when another came first. */
export function updateParty(read: Party, changes: Partial<Pick<Party, 'identity' | 'country'>>, stale: Problem): Write {
  const party = { ...read, ...changes, version: read.version + 1 };
  return { put: toItem(party), when: { version: read.version }, otherwise: stale };
}

export async function getParty(store: Store, id: string): Promise<Party | undefined> {
  return getItem(store, keys.party(id), partySchema);
}

/** Those of the parties that exist, by id, read consistently. */
export async function getParties(store: Store, ids: Iterable<string>): Promise<Map<string, Party>> {
  const parties = await getItems(store, [...new Set(ids)].map(keys.party), partySchema);
  return new Map(parties.map((party) => [party.id, party]));
}

/** The party that registered an identifier or was named by it, given exactly as it is kept: normalise it first. */
export async function findPartyByIdentifier(store: Store, identifier: Identifier): Promise<Party | undefined> {
  const owner = await getOwner(store, identifier);
  return owner === undefined ? undefined : getParty(store, owner);
}

/**
 * Parties whose name starts with `name`, both normalised, in the order of their names.
 * A prefix that is empty once normalised finds nothing.
 */
export async function findPartiesByName(store: Store, name: string, page: PageRequest): Promise<Page<Party>> {
  const prefix = normaliseName(name);
  if (prefix === '') return { items: [] };
  // The text right after another in DynamoDB's order is the same with a NUL behind it.
  const from = page.after === undefined ? sortableName(prefix) : `${page.after}\u0000`;
  const query = namesBetween(prefix, from, `${sortableName(prefix)}\u{10FFFF}`);
  const { items, more } = await queryItems(store, query, partySchema, page.limit);
  const last = items.at(-1);
  return more && last !== undefined ? { items, next: gsi1.name(last.normalisedName, last.id).gsi1sk } : { items };
}

/** Up to `limit` parties whose whole name is `name`, both normalised. */
export async function findPartiesNamed(store: Store, name: string, limit: number): Promise<Party[]> {
  const whole = normaliseName(name);
  if (whole === '') return [];
  const start = `${sortableName(whole)}#`;
  const { items } = await queryItems(store, namesBetween(whole, start, `${start}\u{10FFFF}`), partySchema, limit);
  return items.filter(({ normalisedName }) => normalisedName === whole);
}

const mostBeginnings = 4;

/**
 * Up to `limit` parties whose name begins as `name` does, those that have most words of it in common first. Longer
 * beginnings are looked up only where too many share the shortest one.
 */
export async function findSimilarParties(store: Store, name: string, limit: number): Promise<Party[]> {
  const [shortest = '', ...longer] = beginningsOf(normaliseName(name), mostBeginnings);
  const widest = await findPartiesByName(store, shortest, { limit });
  if (widest.next === undefined) {
    const inCommon = ({ normalisedName }: Party) => longer.filter((each) => normalisedName.startsWith(each)).length;
    return widest.items.toSorted((one, other) => inCommon(other) - inCommon(one));
  }
  const narrower = await Promise.all(longer.map((each) => findPartiesByName(store, each, { limit })));
  const nearestFirst = [widest, ...narrower].toReversed().flatMap(({ items }) => items);
  return [...new Map(nearestFirst.map((party) => [party.id, party])).values()].slice(0, limit);
}

function namesBetween(normalisedName: string, from: string, to: string) {
  return {
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :names AND gsi1sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':names': gsi1.names(normalisedName), ':from': from, ':to': to },
  };
}

/** The parties of one of the 256 shards, by id; a position is the id read last. One a moment old may be missing. */
export async function partiesOfShard(store: Store, shard: string, page: PageRequest): Promise<Page<Party>> {
  const request = { index: 'gsi2', partition: gsi2.parties(shard), newestFirst: false } as const;
  return pageOfIndex(store, request, page, partySchema, ({ id }) => id);
}

/** More would queue for connections, and overload an engine on one machine. */
const mostShardsAtOnce = 16;

/**
 * All parties, each once, shard by shard (00 to ff) and by id within one; a position is the id read last.
 * Shards are read side by side, twice as many each time, so that few parties do not cost 256 waits in a row.
 */
export async function walkParties(store: Store, { limit, after }: PageRequest): Promise<Page<Party>> {
  const begin = after === undefined ? 0 : walkShards.indexOf(walkShard(after));
  const found: Party[] = [];
  for (let next = begin, width = 1; next < walkShards.length && found.length <= limit; ) {
    const wanted = limit + 1 - found.length;
    const pages = walkShards
      .slice(next, next + width)
      .map((shard, offset) =>
        partiesOfShard(store, shard, { limit: wanted, after: next + offset === begin ? after : undefined }),
      );
    for (const { items } of await Promise.all(pages)) found.push(...items);
    next += width;
    width = Math.min(2 * width, mostShardsAtOnce);
  }
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return found.length > limit && last !== undefined ? { items, next: last.id } : { items };
}

/** A stub stands in no index: whoever asks for organisations by name, or walks over all, means registered ones. */
function toItem(party: Party) {
  return {
    ...keys.party(party.id),
    ...(party.stub ? {} : { ...gsi1.name(party.normalisedName, party.id), ...gsi2.party(party.id) }),
    type: 'party',
    version: party.version,
    summary: party,
  };
}
