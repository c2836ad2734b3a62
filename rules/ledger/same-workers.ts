import { FALSE, TRUE, type Truth, UNKNOWN } from '../engine/truth.ts';
import type { IsoDate } from '../vocabulary.ts';
import type { LedgerLine } from './line.ts';
import type { Side } from './side.ts';

/** From where to where a link reaches, and when: no corridor named is any of them, and without an end it goes on. */
export interface Reach {
  corridors: readonly { from: string; to: string }[];
  period: { from: IsoDate; to?: IsoDate };
}

/** Whether a link reaches a corridor. */
export const covers = ({ corridors }: Pick<Reach, 'corridors'>, from: string, to: string): boolean =>
  corridors.length === 0 || corridors.some((each) => each.from === from && each.to === to);

/** Whether two spans of time have a day in common. */
export const overlap = (a: Reach['period'], b: Reach['period']): boolean =>
  (b.to === undefined || a.from <= b.to) && (a.to === undefined || b.from <= a.to);

/**
 * Whether there is only one on a corridor: one agency of this user, one client of this agency; and whether both surely
 * speak of one kind of worker.
 */
export interface OnlyOne {
  provider: Truth;
  user: Truth;
  kind: Truth;
  /** How many each side recruited there of that kind, or of a kind that it leaves open. */
  recruits: { own: number | undefined; others: number | undefined };
}

/**
 * Whether both sides surely speak of the same workers. Where each side has only the other on the corridor they do, unless
 * the side that says more recruited more: then some came another way. And where the side that says more says it of
 * everyone, it says it of those too. What the other side leaves out counts as no; what the declarant leaves out stays open.
 */
export function sameWorkers(
  own: Side,
  others: Side,
  { payer, existence }: Pick<LedgerLine, 'payer' | 'existence'>,
  { provider, user, kind, recruits }: OnlyOne,
): boolean | undefined {
  const alone = least(provider, user);
  const theirs: Side = { ...others, allBore: settled(others.allBore), allIncurred: settled(others.allIncurred) };
  const bySayer = (all: 'allBore' | 'allIncurred', ownSays: boolean): Truth =>
    ownSays
      ? most(own[all], least(alone, fits(own.recruits, recruits.others, 'theirs')))
      : most(theirs[all], least(alone, fits(theirs.recruits, recruits.own, 'own')));
  const known = (of: Truth) => (least(of, kind) === UNKNOWN ? undefined : least(of, kind) === TRUE);
  if (payer === 'others_say_worker') return known(bySayer('allBore', false));
  if (existence === 'differs' || existence === 'not_known') {
    return known(bySayer('allIncurred', others.says.incurred === 'no'));
  }
  return known(least(alone, fits(theirs.recruits, recruits.own, 'own')));
}

/** Whether all workers of the side that says more can be among those of the other; `of` is whose number comes second. */
function fits(said: number | undefined, among: number | undefined, of: 'own' | 'theirs'): Truth {
  if (said !== undefined && among !== undefined) return said <= among ? TRUE : FALSE;
  const isTheirsMissing = of === 'own' ? said === undefined : among === undefined;
  return isTheirsMissing ? FALSE : UNKNOWN;
}

const settled = (of: Truth): Truth => (of === UNKNOWN ? FALSE : of);
/** The lesser of two: false, not known, true. */
export const least = (a: Truth, b: Truth): Truth => (a < b ? a : b);
const most = (a: Truth, b: Truth): Truth => (a > b ? a : b);
