import * as z from 'zod';
import type { Problem } from '../errors.ts';
import { getItems } from './batch.ts';
import { keys } from './keys.ts';
import { getItem } from './read.ts';
import type { Store } from './store.ts';
import type { Write } from './write.ts';

export const identifierSchema = z.object({ scheme: z.string(), id: z.string() });
/** An organisation's number in a register, such as `{ scheme: 'XI-LEI', id: '5493…' }`. */
export type Identifier = z.infer<typeof identifierSchema>;

const ownerSchema = identifierSchema.extend({ party: z.string() });

/** Makes an identifier this party's own; `taken` is what the caller hears when it is another's, or to read again. */
export function claimIdentifier(identifier: Identifier, party: string, taken: Problem | 'retry'): Write {
  const put = { ...keys.identifier(identifier.scheme, identifier.id), type: 'identifier', ...identifier, party };
  return { put, when: 'absent', otherwise: taken };
}

/** The id of the party that an identifier belongs to. */
export async function getOwner(store: Store, { scheme, id }: Identifier): Promise<string | undefined> {
  return (await getItem(store, keys.identifier(scheme, id), ownerSchema))?.party;
}

/** Scheme and id in one text: `XI-LEI:5493…`. */
export const identifierText = ({ scheme, id }: Identifier): string => `${scheme}:${id}`;

/** The ids of the parties that identifiers belong to, by `identifierText`; what nobody has is not in the map. */
export async function getOwners(store: Store, identifiers: Iterable<Identifier>): Promise<Map<string, string>> {
  const wanted = new Map([...identifiers].map((each) => [identifierText(each), keys.identifier(each.scheme, each.id)]));
  const owners = await getItems(store, [...wanted.values()], ownerSchema);
  return new Map(owners.map((owner) => [identifierText(owner), owner.party]));
}
