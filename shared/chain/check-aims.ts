import type { FieldError } from '../errors.ts';
import { getParties, type Party, type PartyKind } from '../store/party.ts';
import type { Store } from '../store/store.ts';
import { type Aim, aimText } from './aim.ts';
import { kindFor, otherRole } from './link-row.ts';

/**
 * The mistakes of a list of links, each at its row; a withdrawal makes none.
 *
 * Of a party that is named by identifier nothing is looked at, not even whether it is registered: what is refused for
 * some identifiers and not for others would tell which are known here. A denial fits whatever the other side claimed.
 */
export async function mistakesIn(store: Store, party: Party, aims: readonly Aim[]): Promise<FieldError[]> {
  const byId = aims.flatMap(({ row, other }) => (row !== undefined && 'id' in row.with && other ? [other] : []));
  const named = await getParties(store, byId);
  const first = new Map(aims.toReversed().map((aim) => [aimText(aim), aim.place]));
  return aims.flatMap((aim) => {
    const { row, place } = aim;
    if (row === undefined || place === undefined) return [];
    const at = (pointer: string, detail: string): FieldError[] => [{ pointer: `/links/${place}${pointer}`, detail }];
    if (aim.other === party.id) return at('/with', 'This is the organisation itself; a link is with another one.');
    if (first.get(aimText(aim)) !== place) {
      return at('', `This is the same link as /links/${first.get(aimText(aim))}: state each link once.`);
    }
    if ('id' in row.with && !isRegistered(named.get(row.with.id))) {
      return at('/with/id', 'No organisation with this id is registered here; name it by an identifier instead.');
    }
    if (row.says === 'denied') return [];
    const own = kindFor(row.kind, row.role);
    if (own !== undefined && !party.kinds.includes(own)) return at('/kind', notOf(own, 'The organisation itself'));
    const others = kindFor(row.kind, otherRole(row.role));
    const other = 'id' in row.with ? named.get(row.with.id) : undefined;
    if (others !== undefined && other !== undefined && !other.kinds.includes(others)) {
      return at('/kind', notOf(others, 'The other organisation'));
    }
    return [];
  });
}

const isRegistered = (party: Party | undefined): boolean => party !== undefined && !party.stub;

const notOf = (kind: PartyKind, who: string): string =>
  `${who} is not registered as ${kind === 'agency' ? 'an agency' : 'a supplier'}, which it would be in such a link.`;
