import { readyCondition } from '../../../rules/engine/condition.ts';
import { dayNumber, isDate } from '../../../rules/engine/date.ts';
import { type ReadyList, readyList } from '../../../rules/engine/list.ts';
import { type Environment, readyOperand } from '../../../rules/engine/operand.ts';
import { type Field, fieldAt, type Place } from '../../../rules/engine/place.ts';
import type { ReadyCondition } from '../../../rules/engine/ready-condition.ts';
import { rootScope } from '../../../rules/engine/scope.ts';
import type { Comparison, Condition, List, Operand, Scalar } from '../../../rules/language.ts';

/**
 * A condition in two-valued logic: when it certainly holds, or when it certainly does not. What can be said in the
 * libraries' own words is a formula over named answers; what neither can say (money, sums, two dates beside one
 * another, languages, public tables, whether a list is complete) is worked out before the clock starts and given to
 * them as a `fact`. That spares them work which we do.
 */
export type Formula =
  | { kind: 'constant'; value: boolean }
  | { kind: 'and' | 'or'; of: readonly Formula[] }
  | { kind: 'among'; name: string; values: readonly Scalar[]; not: boolean }
  | { kind: 'number'; name: string; is: Comparison; than: number }
  | { kind: 'fact'; name: string; value: boolean }
  | { kind: 'some' | 'every'; name: string; where: Formula };

/** What formulas read from one kind of place, under the names by which the libraries know it. */
export interface Reads {
  readonly place: Place;
  readonly environment: Environment;
  readonly fields: Map<string, { name: string; field: Field }>;
  readonly facts: Map<string, { name: string; decide: ReadyCondition }>;
  readonly lists: Map<string, { name: string; list: ReadyList; rows: Reads }>;
}

export const readsOf = (place: Place, environment: Environment): Reads => ({
  place,
  environment,
  fields: new Map(),
  facts: new Map(),
  lists: new Map(),
});

const names = new Map<string, string>();
const nameOf = (text: string): string => {
  const name = names.get(text) ?? `n${names.size}`;
  names.set(text, name);
  return name;
};

function fieldName(reads: Reads, path: string): string {
  const name = nameOf(path);
  if (!reads.fields.has(path)) reads.fields.set(path, { name, field: fieldAt(reads.place, path) });
  return name;
}

function listOf(reads: Reads, list: List) {
  const text = JSON.stringify(list);
  const known = reads.lists.get(text);
  if (known !== undefined) return known;
  const ready = readyList(list, reads.place);
  const made = { name: nameOf(text), list: ready, rows: readsOf(ready.row, reads.environment) };
  reads.lists.set(text, made);
  return made;
}

const contrary = { '<': '>=', '<=': '>', '>=': '<', '>': '<=' } as const;
const mirrored = { '<': '>', '<=': '>=', '>=': '<=', '>': '<', '=': '=' } as const;

/** The formula that holds when the condition certainly comes to `wanted`. */
export function certainly(condition: Condition, wanted: boolean, reads: Reads): Formula {
  switch (condition.op) {
    case 'constant':
      return { kind: 'constant', value: condition.value === wanted };
    case 'term':
      return certainly(condition.of, wanted, reads);
    case 'not':
      return certainly(condition.of, !wanted, reads);
    case 'all':
    case 'any': {
      const of = condition.of.map((each) => certainly(each, wanted, reads));
      return { kind: (condition.op === 'all') === wanted ? 'and' : 'or', of };
    }
    case 'oneOf': {
      const name = fieldName(reads, condition.field);
      return { kind: 'among', name, values: condition.values, not: !wanted };
    }
    case 'some':
    case 'every': {
      const { name, rows } = listOf(reads, condition.list);
      const where = certainly(condition.where, wanted, rows);
      return { kind: (condition.op === 'some') === wanted ? 'some' : 'every', name, where };
    }
    case 'compare':
      return comparison(condition, wanted, reads) ?? factOf(condition, wanted, reads);
    default:
      return factOf(condition, wanted, reads);
  }
}

function factOf(condition: Condition, value: boolean, reads: Reads): Formula {
  const text = JSON.stringify(condition);
  const name = nameOf(text);
  if (!reads.facts.has(text)) reads.facts.set(text, { name, decide: readyCondition(condition, reads.place) });
  return { kind: 'fact', name, value };
}

/** An answer beside a number, or a date beside a day that is known beforehand; days are numbers. */
function comparison(
  { left, is, right }: Extract<Condition, { op: 'compare' }>,
  wanted: boolean,
  reads: Reads,
): Formula | undefined {
  const [one, other] = [sideOf(left, reads), sideOf(right, reads)];
  if (one === undefined || other === undefined || is === '=') return undefined;
  if (one.field !== undefined && other.field !== undefined) return undefined;
  const field = one.field ?? other.field;
  // A number that is compared with a plain number may as well be an amount of money: that is not for the libraries.
  if (field === undefined || isMoney.test(field)) return undefined;
  const how = one.field === undefined ? mirrored[is] : is;
  const than = one.field === undefined ? one.plus - other.plus : other.plus - one.plus;
  return { kind: 'number', name: fieldName(reads, field), is: wanted ? how : contrary[how as '<'], than };
}

const isMoney = /(?:Cost|Wage|lowest|legalMinimum|owed|repaid)$/;

function sideOf(operand: Operand, reads: Reads): { field?: string; plus: number } | undefined {
  if ('field' in operand) return { field: operand.field, plus: 0 };
  if ('plusDays' in operand) {
    const [start, days] = [sideOf(operand.date, reads), sideOf(operand.plusDays, reads)];
    return start === undefined || days === undefined || days.field !== undefined
      ? undefined
      : { ...start, plus: start.plus + days.plus };
  }
  if (!('value' in operand || 'asOf' in operand || ('parameter' in operand && operand.on === undefined)))
    return undefined;
  const known = readyOperand(operand, reads.place, readyCondition)(rootScope(reads.place, {}), reads.environment);
  const plus = isDate(known) ? dayNumber(known) : known;
  return typeof plus === 'number' ? { plus } : undefined;
}
