import { pointerAt, rowAt } from '../fields.ts';
import type { Comparison, Condition, List, Listed, Operand, Scalar } from '../language.ts';
import type { Pointer } from '../vocabulary.ts';

/** All that can be chosen at a pointer, where that is known: then "none of these" is "one of the others". */
export type ChoicesAt = (pointer: Pointer) => readonly Scalar[] | undefined;

const negated = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;
const turned: { [how in Comparison]: Comparison } = { '<': '>', '<=': '>=', '=': '=', '>=': '<=', '>': '<' };

/** The text by which two conditions, operands or conclusions are the same, whatever the order of their members. */
export const textOf = (value: unknown): string => JSON.stringify(value, inOrder);

const inOrder = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Rows that a condition may stand in once it is taken out of its list: as deep as any list goes. */
export const someRows: readonly Pointer[] = ['~', '~', '~', '~'];

const byText = <T>(of: readonly T[]): T[] =>
  [...new Map(of.map((each) => [textOf(each), each])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, each]) => each);

/**
 * One form for all conditions that plainly mean the same, in three truth values too: terms replaced by what they stand
 * for, paths absolute with `*` for any row, negation only before a single answer, nested lists of parts flattened, each
 * part once, in the order of their texts.
 */
export function normalForm(
  condition: Condition,
  choicesAt: ChoicesAt = () => undefined,
  around: readonly Pointer[] = [],
  holds = true,
): Condition {
  const inner = (of: Condition, rows = around, so = holds) => normalForm(of, choicesAt, rows, so);
  switch (condition.op) {
    case 'constant':
      return { op: 'constant', value: condition.value === holds };
    case 'term':
      return inner(condition.of);
    case 'not':
      return inner(condition.of, around, !holds);
    case 'stated': {
      const stated: Condition = { op: 'stated', of: inner(condition.of, around, true) };
      return holds ? stated : { op: 'not', of: stated };
    }
    case 'all':
    case 'any':
      return gather(
        (condition.op === 'all') === holds ? 'all' : 'any',
        condition.of.map((each) => inner(each)),
      );
    case 'oneOf':
      return choice(condition, choicesAt, around, holds);
    case 'compare':
      return comparison(condition, around, holds);
    case 'some':
    case 'every': {
      const where = inner(condition.where, [...around, rowAt(condition.list, around)]);
      return {
        op: (condition.op === 'some') === holds ? 'some' : 'every',
        list: listAt(condition.list, around),
        where,
      };
    }
    case 'covers': {
      const { op, needed, by, member } = condition;
      const placed: Condition = { op, needed: listAt(needed, around), by: listAt(by, around), member };
      return holds ? placed : { op: 'not', of: placed };
    }
    case 'listed': {
      const placed = listedAt(condition, around);
      return holds ? placed : { op: 'not', of: placed };
    }
  }
}

/** The same form of its opposite; of a condition that is in normal form already. */
export const opposite = (condition: Condition, choicesAt?: ChoicesAt): Condition =>
  normalForm(condition, choicesAt, [], false);

/** `all` or `any` of conditions in normal form, itself in normal form. */
export function gather(op: 'all' | 'any', parts: readonly Condition[]): Condition {
  const decisive = op === 'any';
  const flat = parts.flatMap((each) => (each.op === op ? each.of : [each]));
  if (flat.some((each) => each.op === 'constant' && each.value === decisive))
    return { op: 'constant', value: decisive };
  const of = byText(flat.filter((each) => each.op !== 'constant'));
  const [only] = of;
  if (only === undefined) return { op: 'constant', value: !decisive };
  return of.length === 1 ? only : { op, of };
}

function choice(
  { field, values }: Extract<Condition, { op: 'oneOf' }>,
  choicesAt: ChoicesAt,
  around: readonly Pointer[],
  holds: boolean,
): Condition {
  const pointer = pointerAt(field, around);
  const those = byText(values);
  if (holds) return { op: 'oneOf', field: pointer, values: those };
  const choices = values.every((each) => typeof each === 'boolean') ? [true, false] : choicesAt(pointer);
  if (choices === undefined) return { op: 'not', of: { op: 'oneOf', field: pointer, values: those } };
  // What is not known reads as unanswered, and is neither one of these nor one of the others.
  const others = choices.filter((each) => each !== 'not_known' && !values.includes(each));
  return { op: 'oneOf', field: pointer, values: byText(others) };
}

function comparison(
  { left, is, right }: Extract<Condition, { op: 'compare' }>,
  around: readonly Pointer[],
  holds: boolean,
): Condition {
  const [a, b] = [operandAt(left, around), operandAt(right, around)];
  const inOrder = textOf(a) <= textOf(b);
  const sides = inOrder ? { left: a, right: b } : { left: b, right: a };
  const how = inOrder ? is : turned[is];
  if (holds) return { op: 'compare', ...sides, is: how };
  if (how !== '=') return { op: 'compare', ...sides, is: negated[how] };
  return { op: 'not', of: { op: 'compare', ...sides, is: how } };
}

function operandAt(operand: Operand, around: readonly Pointer[]): Operand {
  if ('field' in operand) return { field: pointerAt(operand.field, around) };
  if ('plusDays' in operand) {
    return { date: operandAt(operand.date, around), plusDays: operandAt(operand.plusDays, around) };
  }
  if ('sum' in operand) {
    const { over, where } = operand;
    const rows = [...around, rowAt(over, around)];
    return {
      ...operand,
      over: listAt(over, around),
      ...(where === undefined ? {} : { where: normalForm(where, undefined, rows) }),
    };
  }
  if ('product' in operand) {
    const [one, other] = operand.product;
    return { product: [operandAt(one, around), operandAt(other, around)] };
  }
  if ('parameter' in operand && operand.on !== undefined) return { ...operand, on: operandAt(operand.on, around) };
  return operand;
}

const listAt = (list: List, around: readonly Pointer[]): List => ({
  ...list,
  path: pointerAt(list.path, around),
  ...(list.complete === 'total' ? {} : { complete: { ...list.complete, to: pointerAt(list.complete.to, around) } }),
});

const listedAt = ({ country, good, ...rest }: Listed, around: readonly Pointer[]): Listed => ({
  ...rest,
  ...(country === undefined ? {} : { country: pointerAt(country, around) }),
  ...(good === undefined
    ? {}
    : { good: { name: pointerAt(good.name, around), hsCode: pointerAt(good.hsCode, around) } }),
});
