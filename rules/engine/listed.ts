import { folded, isCoded, namesOf } from '../data/goods.ts';
import type { PublicTable, TableRow } from '../data/public-table.ts';
import { tableOf } from '../data/tables.ts';
import type { Listed } from '../language.ts';
import { type Decision, decision } from './decision.ts';
import { fieldAt, type Place } from './place.ts';
import type { ReadyCondition } from './ready-condition.ts';
import { answerAt, type Json } from './scope.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from './truth.ts';

/** A row of a public table that answers fit. */
export interface ListedRow {
  table: string;
  edition: string;
  row: TableRow;
}

const fitting = new WeakMap<Decision, readonly ListedRow[]>();

/** The rows of public tables that a decision rests on, with those of the decisions that it is made of. */
export const listedRows = (of: Decision): ListedRow[] => [
  ...(fitting.get(of) ?? []),
  ...of.parts.flatMap((part) => listedRows(part)),
];

/**
 * `listed`: a row fits where its country and its good do, and a table where any of its rows does. In Kleene's terms
 * `any(row: country and (name or code))`, so that an answer left out leaves open what it might decide.
 */
export function readyListed({ table: id, country, good, having }: Listed, place: Place): ReadyCondition {
  const table = tableOf(id);
  const kept = table.rows.filter((row) => having === undefined || isOneOf(row[having.column], having.values));
  const rows = kept.map((row) => ({ row, fits: good === undefined ? () => TRUE : readyGood(row, table) }));
  const byCountry = Map.groupBy(rows, ({ row }) => row.country);
  const countryAt = country === undefined ? undefined : fieldAt(place, country);
  const goodAt = good === undefined ? [] : [fieldAt(place, good.name), fieldAt(place, good.hsCode)];

  return (scope) => {
    const where = countryAt === undefined ? undefined : answerAt(countryAt, scope);
    const here = where === undefined ? [] : [where];
    const candidates = typeof where?.value === 'string' ? (byCountry.get(where.value) ?? []) : rows;
    if (candidates.length === 0) return decision(FALSE, here);
    const answers = goodAt.map((field) => answerAt(field, scope));
    const [named, coded] = answers.map(({ value }) => value);
    const name = typeof named === 'string' ? folded(named) : undefined;
    const code = typeof coded === 'string' ? coded : undefined;
    const found: typeof rows = [];
    let possible = 0;
    for (const each of candidates) {
      const fit = each.fits(name, code);
      if (fit !== FALSE) possible++;
      if (fit === TRUE) found.push(each);
    }
    if (possible === 0) return decision(FALSE, [...here, ...answers]);
    if (found.length === 0 || (where !== undefined && where.value === undefined)) {
      return decision(UNKNOWN, [...here, ...answers]);
    }
    const listed = decision(
      TRUE,
      [...here, ...answers].filter(({ value }) => value !== undefined),
    );
    fitting.set(
      listed,
      found.map(({ row }) => ({ table: id, edition: table.edition, row })),
    );
    return listed;
  };
}

const isOneOf = (cell: Json | undefined, values: readonly Json[]): boolean =>
  cell !== undefined && values.includes(cell);

/** Whether a row is of the good that is named (folded) or coded: either is enough, and both have to be known to say no. */
function readyGood(row: TableRow, { codes }: PublicTable) {
  const good = String(row.good);
  const names = namesOf(good);
  const listed = codes?.byGood.get(good.toLowerCase()) ?? [];
  return (name: string | undefined, code: string | undefined): Truth => {
    if (name !== undefined && names.has(name)) return TRUE;
    if (code !== undefined && listed.some((each) => isCoded(each, code))) return TRUE;
    return name !== undefined && code !== undefined ? FALSE : UNKNOWN;
  };
}
