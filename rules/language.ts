/**
 * The closed set of conditions a rule may use, as plain data: so that every rule can be printed as a sentence,
 * checked statically, compared by meaning, and evaluated by anyone else's program.
 *
 * Paths: `/recruitment/corridors` starts at the answers (`/period` and `/signature` at the declaration);
 * `payer` starts at the row of the innermost list, `../recruits` at the row around it.
 */

import type { FormName } from './vocabulary.ts';

export type Scalar = string | number | boolean;

/**
 * A list whose rows can hide something. It is complete when its stated `total` equals its rows; or, for a ledger
 * (a plain array), when for each of `values` of the member `over` the rows' `sums` add up to the field `to` of the
 * row around it. Whatever an incomplete list leaves out is unknown.
 */
export type List =
  | { path: string; complete: 'total' }
  | { path: string; complete: { over: string; values: readonly string[]; sums: string; to: string } };

export type Operand =
  | { field: string }
  | { value: Scalar }
  /** A parameter's value on the day of the assessment, or on the day that `on` comes to; unknown where that is not known. */
  | { parameter: string; on?: Operand }
  | { asOf: true }
  | { date: Operand; plusDays: Operand }
  /** A member of the rows of a list for which `where` holds, added up: each `times` another member of its row. */
  | { sum: string; over: List; times?: string; where?: Condition }
  /** A whole number of times another, or of times an amount of money. */
  | { product: readonly [Operand, Operand] };

export type Comparison = '<' | '<=' | '=' | '>=' | '>';

export type Condition =
  | { op: 'constant'; value: boolean }
  | { op: 'all'; of: readonly Condition[] }
  | { op: 'any'; of: readonly Condition[] }
  | { op: 'not'; of: Condition }
  /** False also where it is unknown. It reads silence, and so stands in `admittedIf` alone. */
  | { op: 'stated'; of: Condition }
  | { op: 'oneOf'; field: string; values: readonly Scalar[] }
  | { op: 'compare'; left: Operand; is: Comparison; right: Operand }
  | { op: 'some'; list: List; where: Condition }
  | { op: 'every'; list: List; where: Condition }
  /** Each row of `needed` has its language among the rows of `by` (RFC 4647 basic filtering: `es` covers `es-MX`). */
  | { op: 'covers'; needed: List; by: List; member: string }
  | Listed
  | Term;

/**
 * A row of a public table fits the answers: its country is the one at `country`, its good is called as the answer at
 * `good.name`, or has a code that begins alike with the one at `good.hsCode`. Of the rows only those of which `having`
 * holds. An unanswered one may be any; where one of the two on the good fits, the other need not be known.
 */
export type Listed = {
  op: 'listed';
  table: string;
  country?: string;
  good?: { name: string; hsCode: string };
  having?: { column: string; values: readonly Scalar[] };
};

/**
 * A condition under a name, so that people read "it has been repaid in full" and not what that comes to each time.
 * Judged as the condition that it stands for; `opposite` is what is said where that does not hold.
 */
export type Term = { op: 'term'; name: string; opposite: string; of: Condition };

export const always: Condition = { op: 'constant', value: true };

export const all = (...of: Condition[]): Condition => ({ op: 'all', of });
export const any = (...of: Condition[]): Condition => ({ op: 'any', of });
export const not = (of: Condition): Condition => ({ op: 'not', of });
/** Denied, or left open: what would excuse or repair an act does not undo that the act is admitted unless it is stated. */
export const notStated = (of: Condition): Condition => not({ op: 'stated', of });
export const is = (field: string, value: Scalar): Condition => ({ op: 'oneOf', field, values: [value] });
export const oneOf = (field: string, values: readonly Scalar[]): Condition => ({ op: 'oneOf', field, values });
export const yes = (field: string): Condition => is(field, true);
export const no = (field: string): Condition => is(field, false);

export const field = (path: string): Operand => ({ field: path });
export const value = (scalar: Scalar): Operand => ({ value: scalar });
export const parameter = (id: string, on?: Operand): Operand =>
  on === undefined ? { parameter: id } : { parameter: id, on };
export const asOf: Operand = { asOf: true };
export const plusDays = (date: Operand, days: Operand): Operand => ({ date, plusDays: days });
export const sum = (member: string, over: List, only: { times?: string; where?: Condition } = {}): Operand => ({
  sum: member,
  over,
  ...only,
});
export const product = (...product: [Operand, Operand]): Operand => ({ product });

export const compare = (left: Operand, how: Comparison, right: Operand): Condition => ({
  op: 'compare',
  left,
  is: how,
  right,
});

/** A list that states its `total` beside its `rows`. */
export const counted = (path: string): List => ({ path, complete: 'total' });

export const some = (list: List, where: Condition): Condition => ({ op: 'some', list, where });
export const every = (list: List, where: Condition): Condition => ({ op: 'every', list, where });
export const covers = (needed: List, by: List, member: string): Condition => ({ op: 'covers', needed, by, member });

/** Whether a row of a public table fits what is answered here. */
export const inTable = (table: string, by: Omit<Listed, 'op' | 'table'>): Condition => ({ op: 'listed', table, ...by });

export const term = (name: string, opposite: string, of: Condition): Condition => ({ op: 'term', name, opposite, of });

/** True when the list was declared to have at least one row. */
export const hasRows = (list: List): Condition => compare(field(`${list.path}/total`), '>', value(0));

/** The same condition as one form sees it: what is settled by the form alone is settled, and what hangs on it left out. */
export function specialised(condition: Condition, form: FormName): Condition {
  switch (condition.op) {
    case 'oneOf':
      return condition.field === '/form' ? { op: 'constant', value: condition.values.includes(form) } : condition;
    case 'not': {
      const of = specialised(condition.of, form);
      return of.op === 'constant' ? { op: 'constant', value: !of.value } : { ...condition, of };
    }
    case 'stated':
    case 'term': {
      const of = specialised(condition.of, form);
      return of.op === 'constant' ? of : { ...condition, of };
    }
    case 'all':
    case 'any': {
      const decisive = condition.op === 'any';
      const of = condition.of.map((each) => specialised(each, form));
      if (of.some((each) => each.op === 'constant' && each.value === decisive)) {
        return { op: 'constant', value: decisive };
      }
      const open = of.filter((each) => each.op !== 'constant');
      return open.length === 0 ? { op: 'constant', value: !decisive } : { ...condition, of: open };
    }
    case 'some':
    case 'every':
      return { ...condition, where: specialised(condition.where, form) };
    case 'compare':
      return comparing(condition, (where) => specialised(where, form));
    case 'constant':
    case 'covers':
    case 'listed':
      return condition;
  }
}

/** A comparison with the conditions in its operands changed. */
function comparing(
  condition: Extract<Condition, { op: 'compare' }>,
  changed: (condition: Condition) => Condition,
): Condition {
  const side = (operand: Operand): Operand => {
    if ('product' in operand) return { product: [side(operand.product[0]), side(operand.product[1])] };
    return 'sum' in operand && operand.where !== undefined ? { ...operand, where: changed(operand.where) } : operand;
  };
  return { ...condition, left: side(condition.left), right: side(condition.right) };
}

/** The same condition with each term replaced by what it stands for. */
export function withoutTerms(condition: Condition): Condition {
  switch (condition.op) {
    case 'term':
      return withoutTerms(condition.of);
    case 'not':
    case 'stated':
      return { ...condition, of: withoutTerms(condition.of) };
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map(withoutTerms) };
    case 'some':
    case 'every':
      return { ...condition, where: withoutTerms(condition.where) };
    case 'compare':
      return comparing(condition, withoutTerms);
    case 'constant':
    case 'oneOf':
    case 'covers':
    case 'listed':
      return condition;
  }
}
