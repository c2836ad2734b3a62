import * as z from 'zod';
import type { Problem } from '../errors.ts';
import { gsi2, keys, type Person, personHash, prefixes } from './keys.ts';
import { getAll, getItem, type Page, type PageRequest, pageOfIndex } from './read.ts';
import type { Store } from './store.ts';
import type { Write } from './write.ts';

const memberSchema = z.object({
  party: z.string(),
  /** The hash of issuer and subject: who they are is not kept. */
  member: z.string(),
  addedAt: z.iso.datetime(),
});
export type Member = z.infer<typeof memberSchema>;

/** Lets a person speak for a party; `already` is what the caller hears when they do so now. */
export function addMember(party: string, person: Person, addedAt: Date, already: Problem): Write {
  const member = personHash(person);
  const put = {
    ...keys.member(party, member),
    ...gsi2.membership(member, party),
    type: 'member',
    summary: { party, member, addedAt: addedAt.toISOString() },
  };
  return { put, when: 'absent', otherwise: already };
}

/** Ends that somebody speaks for a party. */
export function removeMember({ party, member }: Pick<Member, 'party' | 'member'>): Write {
  return { remove: keys.member(party, member), when: 'any', otherwise: 'retry' };
}

/** Whether a person speaks for a party, read consistently: a membership counts from the moment it is kept. */
export async function isMember(store: Store, party: string, person: Person): Promise<boolean> {
  return (await getItem(store, keys.member(party, personHash(person)), memberSchema)) !== undefined;
}

export async function membersOf(store: Store, party: string): Promise<Member[]> {
  return getAll(store, keys.party(party).pk, prefixes.members, memberSchema);
}

/** The parties that a person speaks for, by party id; a membership a moment old may be missing. */
export async function partiesOf(store: Store, person: Person, page: PageRequest): Promise<Page<Member>> {
  const request = { index: 'gsi2', partition: gsi2.memberships(personHash(person)), newestFirst: false } as const;
  return pageOfIndex(store, request, page, memberSchema, ({ party }) => party);
}
