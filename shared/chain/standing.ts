import type { IsoDate } from '../../rules/vocabulary.ts';
import type { Link, LinkStatement } from '../store/link.ts';

/** What both sides together make of a link: one says so, both do, or one of them says that there is none. */
export type LinkState = 'claimed' | 'confirmed' | 'denied';

export function stateOf({ byUser, byProvider }: Pick<Link, 'byUser' | 'byProvider'>): LinkState {
  if (denies(byUser) || denies(byProvider)) return 'denied';
  return states(byUser) && states(byProvider) ? 'confirmed' : 'claimed';
}

/** Whether a side says that there is no such link; a denial that was withdrawn is one no more. */
export const denies = (statement: LinkStatement | undefined): boolean =>
  statement?.says === 'denied' && statement.withdrawnAt === undefined;

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

/** Whether a link has ended by a day: its last day is over, or whoever decides over it says so no more. */
export function hasEnded(link: Pick<Link, 'byUser' | 'byProvider'>, day: IsoDate): boolean {
  const decides = states(link.byUser) ? link.byUser : link.byProvider;
  const end = endOf(link);
  return decides?.withdrawnAt !== undefined || (end !== undefined && end < day);
}
