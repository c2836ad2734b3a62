import { goodsOf } from '../data/goods-index.ts';
import type { TableRow } from '../data/public-table.ts';
import { tableOf } from '../data/tables.ts';
import type { Listed } from '../language.ts';
import { type Decision, decision } from './decision.ts';
import { fieldAt, type Place } from './place.ts';
import type { ReadyCondition } from './ready-condition.ts';
import { answerAt, type Json } from './scope.ts';
import { FALSE, TRUE, UNKNOWN } from './truth.ts';

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
  ...(of.rows?.of ?? []).flatMap((part) => (part === undefined ? [] : listedRows(part))),
];

/**
 * `listed`: a row fits where its country and its good do, and a table where any of its rows does. In Kleene's terms
 * `any(row: country and (name or code))`, so that an answer left out leaves open what it might decide.
 */
export function readyListed({ table: id, country, good, having }: Listed, place: Place): ReadyCondition {
  const table = tableOf(id);
  const rows = table.rows.filter((row) => having === undefined || isOneOf(row[having.column], having.values));
  const byCountry = Map.groupBy(rows, (row) => row.country);
  const countryAt = country === undefined ? undefined : fieldAt(place, country);
  const goodAt = good === undefined ? [] : [fieldAt(place, good.name), fieldAt(place, good.hsCode)];
  const catalogue = good === undefined ? undefined : goodsOf(table);

  return (scope) => {
    const where = countryAt === undefined ? undefined : answerAt(countryAt, scope);
    const here = where === undefined ? [] : [where];
    const candidates = typeof where?.value === 'string' ? (byCountry.get(where.value) ?? []) : rows;
    if (candidates.length === 0) return decision(FALSE, here);
    const answers = goodAt.map((field) => answerAt(field, scope));
    const [name, code] = answers.map(({ value }) => (typeof value === 'string' ? value : undefined));
    const called = catalogue?.called(name, code);
    const found = called === undefined ? candidates : candidates.filter(({ good }) => called.has(String(good)));
    // Either may say that it is the good, and both have to be known to say that it is not.
    const isOpen = found.length === 0 && catalogue !== undefined && (name === undefined || code === undefined);
    if (found.length === 0 && !isOpen) return decision(FALSE, [...here, ...answers]);
    if (isOpen || (where !== undefined && where.value === undefined)) return decision(UNKNOWN, [...here, ...answers]);
    const listed = decision(
      TRUE,
      [...here, ...answers].filter(({ value }) => value !== undefined),
    );
    fitting.set(
      listed,
      found.map((row) => ({ table: id, edition: table.edition, row })),
    );
    return listed;
  };
}

const isOneOf = (cell: Json | undefined, values: readonly Json[]): boolean =>
  cell !== undefined && values.includes(cell);
