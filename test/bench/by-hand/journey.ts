import type { Corridor, Document } from './document.ts';
import { accountsForAll } from './fees.ts';
import { and, fact, is, or, type Truth, unknown, yes } from './kleene.ts';
import { someRow } from './terms.ts';
import { major, minor, verdict, when } from './verdict.ts';

export const crosses = ({ from, to }: Corridor): Truth =>
  from === undefined || to === undefined ? unknown : fact(from !== to);

/** That every recruit came without a cost: one row that says otherwise settles it, whatever else was left out. */
function nobodyHad(category: string, corridor: Corridor): Truth {
  let least: Truth = accountsForAll(corridor) ? yes : unknown;
  for (const fee of corridor.fees ?? []) {
    const without = fee.category === category ? is(fee.payer, 'not_incurred') : yes;
    if (without < least) least = without;
  }
  return least;
}

/** FEE-13, where no other side of a link has spoken. */
export function journey({ recruitment }: Document): string {
  const corridors = recruitment?.corridors;
  const without = (...categories: string[]): Truth =>
    someRow(corridors, (row) => and(crosses(row), or(...categories.map((each) => nobodyHad(each, row)))));
  return verdict('FEE-13', someRow(corridors, crosses), [
    when(without('FAR-xi(A)'), major, 'gap.travel'),
    when(without('FAR-v', 'FAR-vii(statutory_medical)'), minor, 'gap'),
  ]);
}
