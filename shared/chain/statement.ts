import { canonicalJson } from '../audit/canonical.ts';
import type { LinkStatement } from '../store/link.ts';

/** What a side says, without when it said so. */
export type Said = Omit<LinkStatement, 'since' | 'withdrawnAt'>;

/**
 * A side's statement when it says this at that time. Saying so again keeps since when it does, also after it said so no
 * more: the days that others have to respond do not begin anew. An admission after a denial is a new statement.
 */
export function stated(before: LinkStatement | undefined, said: Said, at: Date): LinkStatement {
  const since = before?.says === said.says ? before.since : at.toISOString();
  return { ...said, corridors: inOrder(said.corridors), since };
}

/** The same statement when the side says so no more. */
export function withdrawn(before: LinkStatement, at: Date): LinkStatement {
  return { ...before, withdrawnAt: before.withdrawnAt ?? at.toISOString() };
}

export const isSame = (one: LinkStatement | undefined, other: LinkStatement): boolean =>
  one !== undefined && canonicalJson(one) === canonicalJson(other);

/** Each once and by country, so that the same said in another order is the same. */
function inOrder(corridors: LinkStatement['corridors']): LinkStatement['corridors'] {
  const distinct = new Map(corridors.map(({ from, to }) => [`${from} ${to}`, { from, to }]));
  return [...distinct].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, corridor]) => corridor);
}
