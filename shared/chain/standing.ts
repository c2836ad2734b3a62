import type { IsoDate } from '../../rules/vocabulary.ts';
import type { Link, LinkStatement } from '../store/link.ts';

/** What both sides together make of a link: one says so, both do, or one of them says that there is none. */
export type LinkState = 'claimed' | 'confirmed' | 'denied';

export function stateOf({ byUser, byProvider }: Pick<Link, 'byUser' | 'byProvider'>): LinkState {
  if (byUser?.says === 'denied' || byProvider?.says === 'denied') return 'denied';
  return byUser !== undefined && byProvider !== undefined ? 'confirmed' : 'claimed';
}

/** Whether a side says that the link is or was there: then it agrees to what comes of comparing both sides. */
export const states = (statement: LinkStatement | undefined): boolean => statement?.says === 'exists';

/** The last day of a link; undefined while it goes on. The user's word counts, and the provider's where the user has none. */
export function endOf({ byUser, byProvider }: Pick<Link, 'byUser' | 'byProvider'>): IsoDate | undefined {
  const decides = states(byUser) ? byUser : byProvider;
  if (decides === undefined) return undefined;
  const withdrawn = decides.withdrawnAt?.slice(0, 10);
  const { to } = decides.period;
  if (withdrawn === undefined) return to;
  return to !== undefined && to < withdrawn ? to : withdrawn;
}
