import { getOwners, type Identifier, identifierText } from '../store/identifier.ts';
import type { LinkName } from '../store/link.ts';
import type { StatedLink } from '../store/stated-links.ts';
import type { Store } from '../store/store.ts';
import type { LinkRow } from './link-row.ts';

/** One link that a new list touches: by a row of it, or by no row any more. */
export interface Aim extends Omit<StatedLink, 'other'> {
  /** Undefined while nobody has the identifier that the row names. */
  other: string | undefined;
  row?: LinkRow;
  /** Where the row stands in the list. */
  place?: number;
}

/** The rows as aims, each with the party that it names where there is one. */
export async function aimsOf(store: Store, rows: readonly LinkRow[]): Promise<Aim[]> {
  const aims = rows.map((row, place): Aim => {
    const { kind, role, with: named } = row;
    return { kind, role, other: 'id' in named ? named.id : undefined, row, place };
  });
  return resolved(store, aims);
}

/** The same aims, with the party that meanwhile has the identifier of one that nobody had. */
export async function resolved(store: Store, aims: readonly Aim[]): Promise<Aim[]> {
  const open = aims.flatMap((aim) => (aim.other === undefined ? (identifierOf(aim) ?? []) : []));
  const owners = await getOwners(store, open);
  return aims.map((aim) => {
    const identifier = identifierOf(aim);
    return identifier === undefined ? aim : { ...aim, other: aim.other ?? owners.get(identifierText(identifier)) };
  });
}

function identifierOf({ row }: Aim): Identifier | undefined {
  return row !== undefined && 'identifier' in row.with ? row.with.identifier : undefined;
}

/** One text for each link that an aim can mean: two aims with the same one are twins. */
export function aimText(aim: Pick<Aim, 'kind' | 'role' | 'other' | 'row'>): string {
  const { kind, role, other } = aim;
  const identifier = other === undefined ? identifierOf({ ...aim }) : undefined;
  return `${kind} ${role} ${identifier === undefined ? other : identifierText(identifier)}`;
}

/** The link between a party and the other one of its aim. */
export function linkName(party: string, { kind, role }: Pick<Aim, 'kind' | 'role'>, other: string): LinkName {
  return role === 'user' ? { user: party, kind, provider: other } : { user: other, kind, provider: party };
}
