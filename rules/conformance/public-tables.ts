import { namesOf } from '../data/goods.ts';
import { codesOf, type PublicTable } from '../data/public-table.ts';
import { tableOf } from '../data/tables.ts';
import type { RuleSet } from '../rule-set.ts';

/** The public tables that some rule sets read, as another program needs them. Throws a RangeError for an unknown one. */
export function publicTables(ruleSets: readonly Pick<RuleSet, 'tables'>[]) {
  const ids = new Set(ruleSets.flatMap(({ tables = [] }) => tables.map(({ id }) => id)));
  return [...ids].sort().map((id) => asData(tableOf(id)));
}

/**
 * `goods` has all names that each good goes by and its customs codes; `codes` and `later` have the codes by good as they
 * were written, since the digest of a table is that of `{ rows, codes, later }`.
 */
function asData({ id, title, edition, source, licence, retrievedOn, rows, codes }: PublicTable) {
  const goods = [...new Set(rows.map((row) => row.good).filter((good) => typeof good === 'string'))].sort();
  const known = goods.map((good) => [good, { names: [...namesOf(good)].sort(), codes: codesOf(codes, good) }]);
  return {
    ...{ id, title, edition, source, licence, retrievedOn, rows },
    goods: Object.fromEntries(known),
    codes: [...(codes?.byGood ?? [])],
    later: [...(codes?.later.byGood ?? [])],
  };
}
