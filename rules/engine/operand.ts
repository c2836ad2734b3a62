import type { Condition, Operand, Scalar } from '../language.ts';
import { alikeIn } from './alike.ts';
import { addDays, isDate } from './date.ts';
import { compareDecimals } from './decimal.ts';
import type { Decision } from './decision.ts';
import { moneyIn, plus, times } from './exact.ts';
import { readyList, shownBy } from './list.ts';
import { fieldAt, type Place } from './place.ts';
import type { ReadyCondition } from './ready-condition.ts';
import { type Answer, answerAt, type Json, read, type Scope } from './scope.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from './truth.ts';

/** What a condition may know besides the answers: a date, and the parameters that hold on it or on another day. */
export interface Environment {
  readonly asOf: string;
  readonly parameter: (id: string, on?: string) => Scalar | undefined;
}

export type Reader = (scope: Scope, environment: Environment) => Json | undefined;

/** How conditions in an operand are made ready: handed in, so that operands and conditions do not need each other. */
export type MakeReady = (condition: Condition, place: Place) => ReadyCondition;

/** Turns an operand into a function that reads it; undefined means not known. */
export function readyOperand(operand: Operand, place: Place, ready: MakeReady): Reader {
  if ('field' in operand) {
    const at = fieldAt(place, operand.field);
    return (scope) => read(at, scope);
  }
  if ('value' in operand) return () => operand.value;
  if ('parameter' in operand) return parameterReader(operand, place, ready);
  if ('asOf' in operand) return (_scope, environment) => environment.asOf;
  if ('sum' in operand) return sumReader(operand, place, ready);
  if ('product' in operand) {
    const [left, right] = operand.product.map((each) => readyOperand(each, place, ready));
    return (scope, environment) => times(left?.(scope, environment), right?.(scope, environment));
  }
  const start = readyOperand(operand.date, place, ready);
  const days = readyOperand(operand.plusDays, place, ready);
  return (scope, environment) => {
    const from = start(scope, environment);
    const count = days(scope, environment);
    return isDate(from) && typeof count === 'number' ? addDays(from, count) : undefined;
  };
}

function parameterReader(
  { parameter, on }: Extract<Operand, { parameter: string }>,
  place: Place,
  ready: MakeReady,
): Reader {
  if (on === undefined) return (_scope, environment) => environment.parameter(parameter);
  const day = readyOperand(on, place, ready);
  return (scope, environment) => {
    const known = day(scope, environment);
    return isDate(known) ? environment.parameter(parameter, known) : undefined;
  };
}

/** The answers that an operand reads, to be looked up in a scope, but for those of sums. */
export function answersOf(operand: Operand, place: Place): ((scope: Scope) => Answer)[] {
  if ('field' in operand) return [lookUp(place, operand.field)];
  if ('plusDays' in operand) return [...answersOf(operand.date, place), ...answersOf(operand.plusDays, place)];
  if ('parameter' in operand) return operand.on === undefined ? [] : answersOf(operand.on, place);
  if ('product' in operand) return operand.product.flatMap((each) => answersOf(each, place));
  return [];
}

const lookUp = (place: Place, path: string): ((scope: Scope) => Answer) => {
  const field = fieldAt(place, path);
  return (scope) => answerAt(field, scope);
};

type Sum = Extract<Operand, { sum: string }>;

/** What a sum adds up for one row, and which of its answers that takes. */
function addendOf({ sum, times: factor }: Sum, row: Place) {
  const fields = [sum, ...(factor === undefined ? [] : [factor])].map((path) => fieldAt(row, path, 'beside'));
  const [member, by] = fields;
  const of = (scope: Scope) => (member === undefined ? undefined : read(member, scope));
  return {
    value: (scope: Scope) => (by === undefined ? of(scope) : times(of(scope), read(by, scope))),
    answers: (scope: Scope) => fields.map((field) => answerAt(field, scope)),
  };
}

function sumReader(sum: Sum, place: Place, ready: MakeReady): Reader {
  const list = readyList(sum.over, place);
  const addend = addendOf(sum, list.row);
  const where = sum.where === undefined ? undefined : ready(sum.where, list.row);
  return (scope, environment) => {
    const at = list.open(scope);
    if (!at.complete) return undefined;
    let total: Json | undefined = 0;
    const { kinds, first } = alikeIn(at, list.row);
    const truths = first.map((row) => (where === undefined ? TRUE : where(row, environment).truth));
    for (const [index, row] of at.rows.entries()) {
      const counts = truths[kinds[index] ?? 0];
      if (counts === UNKNOWN) return undefined;
      if (counts === TRUE) total = plus(total, addend.value(row));
    }
    return total;
  };
}

type Parts = (scope: Scope, environment: Environment) => { answers: Answer[]; decisions: Decision[] };

/** What the sums in an operand rest on: the list, and of each row that counts or may count why, and its answers. */
export function partsOf(operand: Operand, place: Place, ready: MakeReady): Parts[] {
  if ('product' in operand) return operand.product.flatMap((each) => partsOf(each, place, ready));
  if (!('sum' in operand)) return [];
  const list = readyList(operand.over, place);
  const where = operand.where === undefined ? undefined : ready(operand.where, list.row);
  const addend = addendOf(operand, list.row);
  return [
    (scope, environment) => {
      const opened = list.open(scope);
      const { kinds, first } = alikeIn(opened, list.row);
      const truths = first.map((row) => where?.(row, environment).truth);
      const counting = opened.rows.filter((_row, index) => truths[kinds[index] ?? 0] !== FALSE);
      return {
        answers: [...shownBy(list, scope, opened.complete), ...counting.flatMap(addend.answers)],
        decisions: where === undefined ? [] : counting.map((row) => where(row, environment)),
      };
    },
  ];
}

/**
 * -1, 0 or 1; undefined where the two do not compare (other types, other currencies, not dates). Nothing is nothing in
 * any currency.
 */
function order(left: Json | undefined, right: Json | undefined): -1 | 0 | 1 | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (typeof left === 'number' && typeof right === 'number') return left < right ? -1 : left > right ? 1 : 0;
  if (isDate(left) && isDate(right)) return left < right ? -1 : left > right ? 1 : 0;
  const a = moneyIn(left);
  const b = moneyIn(right);
  if (a !== undefined && right === 0) return compareDecimals(a.amount, '0');
  if (left === 0 && b !== undefined) return compareDecimals('0', b.amount);
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
  // Texts are equal or not: they have no order here, since that would depend on a locale.
  if (how === '=' && typeof left === 'string' && typeof right === 'string') return left === right ? TRUE : FALSE;
  const sign = order(left, right);
  return sign === undefined ? UNKNOWN : holds[how](sign) ? TRUE : FALSE;
}
