import type { LedgerKind } from '../../rules/ledger/line.ts';
import type { FormName } from '../../rules/vocabulary.ts';
import { denies, states } from '../chain/standing.ts';
import type { Link, LinkStatement } from '../store/link.ts';

/** A link that bears on recruitment costs, as one of its two parties sees it. */
export interface SeenLink {
  kind: LedgerKind;
  role: 'user' | 'provider';
  other: string;
  own: LinkStatement | undefined;
  others: LinkStatement | undefined;
}

/** The link as a party sees it: nothing where it is about goods, where the party denies it, or where nobody states it. */
export function seenBy(role: SeenLink['role'], { kind, user, provider, byUser, byProvider }: Link): SeenLink[] {
  if (kind === 'supply') return [];
  const [other, own, others] = role === 'user' ? [provider, byUser, byProvider] : [user, byProvider, byUser];
  const counts = !denies(own) && (states(own) || states(others));
  return counts ? [{ kind, role, other, own, others }] : [];
}

/** The form on which a side speaks of recruitment costs: an employer on the supplier's, an agency on its own. */
export const formOf = ({ kind }: Pick<SeenLink, 'kind'>, role: SeenLink['role']): Exclude<FormName, 'contract'> =>
  kind === 'recruitment' && role === 'user' ? 'supplier' : 'agency';

/** In one order, whoever reads it. */
export const inOrder = (links: readonly SeenLink[]): SeenLink[] =>
  links.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));

const nameOf = ({ other, kind, role }: SeenLink): string => `${other} ${kind} ${role}`;
