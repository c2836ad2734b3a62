import { dayNumber, isDate } from '../../../rules/engine/date.ts';
import { read, type Scope } from '../../../rules/engine/scope.ts';
import { TRUE, UNKNOWN } from '../../../rules/engine/truth.ts';
import type { Reads } from './formula.ts';

export interface Rows {
  complete: boolean;
  rows: Flat[];
}

/** A declaration under the names that formulas use: answers that were given, facts that are known, and lists. */
export type Flat = { [name: string]: string | number | boolean | Rows };

/** Writes a declaration out for the libraries, before the clock starts: dates as numbers of days. */
export function flatten(scope: Scope, { fields, facts, lists, environment }: Reads): Flat {
  const flat: Flat = {};
  for (const { name, field } of fields.values()) {
    const value = read(field, scope);
    if (isDate(value)) flat[name] = dayNumber(value);
    else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') flat[name] = value;
  }
  for (const { name, decide } of facts.values()) {
    const { truth } = decide(scope, environment);
    if (truth !== UNKNOWN) flat[name] = truth === TRUE;
  }
  for (const { name, list, rows } of lists.values()) {
    const opened = list.open(scope);
    flat[name] = { complete: opened.complete, rows: opened.rows.map((row) => flatten(row, rows)) };
  }
  return flat;
}
