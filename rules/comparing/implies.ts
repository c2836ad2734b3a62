import type { Comparison, Condition, Operand } from '../language.ts';
import { type ChoicesAt, opposite, textOf } from './normal.ts';

/**
 * Whether one condition in normal form can only hold where another does. Simple and one-sided: "yes" is always right,
 * "no" may only mean that it was not seen. It looks at the parts of `all` and `any`, at sets of choices of one question,
 * at comparisons of the same two things or of one thing with numbers, and at rows of the same list; not at what several
 * parts imply together, nor at calendars or sums.
 */
export function implies(a: Condition, b: Condition): boolean {
  if (textOf(a) === textOf(b)) return true;
  if (a.op === 'constant') return !a.value;
  if (b.op === 'constant') return b.value;
  if (b.op === 'all') return b.of.every((each) => implies(a, each));
  if (a.op === 'any') return a.of.every((each) => implies(each, b));
  if (a.op === 'all' && a.of.some((each) => implies(each, b))) return true;
  if (b.op === 'any') return b.of.some((each) => implies(a, each));
  return leafImplies(a, b);
}

/** Whether a condition in normal form plainly cannot hold: no choice is left, or two of its parts exclude one another. */
export function neverHolds(condition: Condition, choicesAt?: ChoicesAt): boolean {
  switch (condition.op) {
    case 'constant':
      return !condition.value;
    case 'oneOf':
      return condition.values.length === 0;
    case 'any':
      return condition.of.every((each) => neverHolds(each, choicesAt));
    case 'some':
      return neverHolds(condition.where, choicesAt);
    case 'all':
      return (
        condition.of.some((each) => neverHolds(each, choicesAt)) ||
        condition.of.some((one, index) =>
          condition.of.slice(index + 1).some((other) => implies(one, opposite(other, choicesAt))),
        )
      );
    default:
      return false;
  }
}

function leafImplies(a: Condition, b: Condition): boolean {
  if ((a.op === 'some' && b.op === 'some') || (a.op === 'every' && b.op === 'every')) {
    return textOf(a.list) === textOf(b.list) && implies(a.where, b.where);
  }
  // A row that is there is a row that is stated.
  if (a.op === 'some' && b.op === 'compare') return textOf(b) === textOf(hasRowsOf(a.list.path));
  if (a.op === 'compare' && b.op === 'compare') return comparisonImplies(a, b);
  return choiceImplies(a, b);
}

/** As the normal form has it. */
const hasRowsOf = (path: string): Condition => ({
  op: 'compare',
  left: { field: `${path}/total` },
  right: { value: 0 },
  is: '>',
});

function choiceImplies(a: Condition, b: Condition): boolean {
  const one = chosen(a);
  const other = chosen(b);
  if (one === undefined || other === undefined || one.field !== other.field) return false;
  const within = (values: typeof one.values, of: typeof one.values) => values.every((each) => of.includes(each));
  if (one.among && other.among) return within(one.values, other.values);
  if (one.among) return !one.values.some((each) => other.values.includes(each));
  return !other.among && within(other.values, one.values);
}

function chosen(condition: Condition) {
  if (condition.op === 'oneOf') return { field: condition.field, values: condition.values, among: true };
  if (condition.op !== 'not' || condition.of.op !== 'oneOf') return undefined;
  return { field: condition.of.field, values: condition.of.values, among: false };
}

const weaker: { [how in Comparison]: readonly Comparison[] } = {
  '<': ['<', '<='],
  '<=': ['<='],
  '=': ['<=', '=', '>='],
  '>=': ['>='],
  '>': ['>', '>='],
};

type Compared = Extract<Condition, { op: 'compare' }>;

function comparisonImplies(a: Compared, b: Compared): boolean {
  if (textOf(a.left) !== textOf(b.left)) return false;
  if (textOf(a.right) === textOf(b.right)) return weaker[a.is].includes(b.is);
  const [bound, limit] = [numberOf(a.right), numberOf(b.right)];
  if (bound === undefined || limit === undefined) return false;
  if (a.is === '=') return holds(bound, b.is, limit);
  if (b.is === '=') return false;
  const upwards = a.is === '>' || a.is === '>=';
  if (upwards !== (b.is === '>' || b.is === '>=')) return false;
  return upwards
    ? bound > limit || (bound === limit && a.is === '>')
    : bound < limit || (bound === limit && a.is === '<');
}

const numberOf = (operand: Operand): number | undefined =>
  'value' in operand && typeof operand.value === 'number' ? operand.value : undefined;

/** Whether two numbers stand as a comparison says. */
export function holds(one: number, how: Comparison, other: number): boolean {
  switch (how) {
    case '<':
      return one < other;
    case '<=':
      return one <= other;
    case '=':
      return one === other;
    case '>=':
      return one >= other;
    case '>':
      return one > other;
  }
}
