import type { LedgerKind } from '../../rules/ledger/line.ts';
import type { Reach } from '../../rules/ledger/same-workers.ts';
import { denies, states } from '../chain/standing.ts';
import type { Link, LinkStatement } from '../store/link.ts';

/** From where to where and when one side says that a link is: what it says no more ended on the day it said so. */
export function reachOf({ corridors, period, withdrawnAt }: LinkStatement): Reach {
  const ends = [period.to, withdrawnAt?.slice(0, 10)].filter((day) => day !== undefined).sort();
  const [to] = ends;
  return { corridors, period: { from: period.from, ...(to === undefined ? {} : { to }) } };
}

/** The same of links of a kind that nobody denies, as far as either side says: for what may be there. */
export const reachesOf = (links: readonly Link[], kind: LedgerKind): Reach[] =>
  links
    .filter((link) => link.kind === kind && !denies(link.byUser) && !denies(link.byProvider))
    .flatMap(({ byUser, byProvider }) => {
      const [first, second] = [byUser, byProvider]
        .filter((each) => each !== undefined)
        .filter(states)
        .map(reachOf);
      return first === undefined ? [] : [second === undefined ? first : either(first, second)];
    });

function either(one: Reach, other: Reach): Reach {
  const anywhere = one.corridors.length === 0 || other.corridors.length === 0;
  const [a, b] = [one.period, other.period];
  const from = a.from < b.from ? a.from : b.from;
  const to = a.to === undefined || b.to === undefined ? undefined : a.to > b.to ? a.to : b.to;
  return {
    corridors: anywhere ? [] : [...one.corridors, ...other.corridors],
    period: { from, ...(to === undefined ? {} : { to }) },
  };
}
