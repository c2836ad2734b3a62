import type { Operand, Scalar } from '../language.ts';
import { addDays, isDate } from './date.ts';
import { compareDecimals } from './decimal.ts';
import { type ReadyList, readyList } from './list.ts';
import { fieldAt, type Place } from './place.ts';
import { type Answer, answerAt, isMembers, type Json, read, type Scope } from './scope.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from './truth.ts';

/** What a condition may know besides the answers: a date, and the parameters that hold on it or on another day. */
export interface Environment {
  readonly asOf: string;
  readonly parameter: (id: string, on?: string) => Scalar | undefined;
}

export type Reader = (scope: Scope, environment: Environment) => Json | undefined;

/** Turns an operand into a function that reads it; undefined means not known. */
export function readyOperand(operand: Operand, place: Place): Reader {
  if ('field' in operand) {
    const at = fieldAt(place, operand.field);
    return (scope) => read(at, scope);
  }
  if ('value' in operand) return () => operand.value;
  if ('parameter' in operand) return parameterReader(operand, place);
  if ('asOf' in operand) return (_scope, environment) => environment.asOf;
  if ('sum' in operand) return sumReader(readyList(operand.over, place), operand.sum);
  const start = readyOperand(operand.date, place);
  const days = readyOperand(operand.plusDays, place);
  return (scope, environment) => {
    const from = start(scope, environment);
    const count = days(scope, environment);
    return isDate(from) && typeof count === 'number' ? addDays(from, count) : undefined;
  };
}

function parameterReader({ parameter, on }: Extract<Operand, { parameter: string }>, place: Place): Reader {
  if (on === undefined) return (_scope, environment) => environment.parameter(parameter);
  const day = readyOperand(on, place);
  return (scope, environment) => {
    const known = day(scope, environment);
    return isDate(known) ? environment.parameter(parameter, known) : undefined;
  };
}

/** The answers that an operand reads, to be looked up in a scope; of a sum the list that it is over. */
export function answersOf(operand: Operand, place: Place): ((scope: Scope) => Answer)[] {
  if ('field' in operand) return [lookUp(place, operand.field)];
  if ('plusDays' in operand) return [...answersOf(operand.date, place), ...answersOf(operand.plusDays, place)];
  if ('parameter' in operand) return operand.on === undefined ? [] : answersOf(operand.on, place);
  if (!('sum' in operand)) return [];
  const { field, total } = readyList(operand.over, place);
  return (total === undefined ? [field] : [total, field]).map((each) => (scope) => answerAt(each, scope));
}

const lookUp = (place: Place, path: string): ((scope: Scope) => Answer) => {
  const field = fieldAt(place, path);
  return (scope) => answerAt(field, scope);
};

function sumReader(list: ReadyList, member: string): Reader {
  const of = fieldAt(list.row, member);
  return (scope) => {
    const at = list.open(scope);
    if (!at.complete) return undefined;
    let total = 0;
    for (const row of at.rows) {
      const count = read(of, row);
      if (typeof count !== 'number') return undefined;
      total += count;
    }
    return total;
  };
}

const money = (value: Json): { amount: string; currency: string } | undefined =>
  isMembers(value) && typeof value.amount === 'string' && typeof value.currency === 'string'
    ? { amount: value.amount, currency: value.currency }
    : undefined;

/** -1, 0 or 1; undefined where the two do not compare (other types, other currencies, not dates). */
function order(left: Json | undefined, right: Json | undefined): -1 | 0 | 1 | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (typeof left === 'number' && typeof right === 'number') return left < right ? -1 : left > right ? 1 : 0;
  if (isDate(left) && isDate(right)) return left < right ? -1 : left > right ? 1 : 0;
  const a = money(left);
  const b = money(right);
  return a !== undefined && b !== undefined && a.currency === b.currency
    ? compareDecimals(a.amount, b.amount)
    : undefined;
}

const holds = {
  '<': (sign: number) => sign < 0,
  '<=': (sign: number) => sign <= 0,
  '=': (sign: number) => sign === 0,
  '>=': (sign: number) => sign >= 0,
  '>': (sign: number) => sign > 0,
};

export function compareTruth(left: Json | undefined, how: keyof typeof holds, right: Json | undefined): Truth {
  const sign = order(left, right);
  return sign === undefined ? UNKNOWN : holds[how](sign) ? TRUE : FALSE;
}
