import type { Condition, Operand, Term } from '../language.ts';
import { after, linesOf } from './clause.ts';
import { conditionInEnglish } from './condition.ts';
import { inRowOf, type Speaker } from './speaker.ts';

interface UsedTerm {
  term: Term;
  speaker: Speaker;
  /** Whether it is said to hold, or its opposite is. */
  holds: boolean;
}

/** The terms of a condition in the order in which a reader meets them, those that a term is made of after it. */
function termsIn(condition: Condition, speaker: Speaker, holds = true): UsedTerm[] {
  switch (condition.op) {
    case 'term':
      return [{ term: condition, speaker, holds }, ...termsIn(condition.of, speaker)];
    case 'not':
      return termsIn(condition.of, speaker, !holds);
    case 'stated':
      return termsIn(condition.of, speaker);
    case 'all':
    case 'any':
      return condition.of.flatMap((each) => termsIn(each, speaker, holds));
    case 'some':
      return termsIn(condition.where, inRowOf(condition.list, speaker));
    case 'every':
      return termsIn(condition.where, inRowOf(condition.list, speaker), holds);
    case 'compare':
      return [condition.left, condition.right].flatMap((side) => termsInside(side, speaker));
    case 'constant':
    case 'oneOf':
    case 'covers':
    case 'listed':
      return [];
  }
}

function termsInside(operand: Operand, speaker: Speaker): UsedTerm[] {
  if ('product' in operand) return operand.product.flatMap((each) => termsInside(each, speaker));
  if (!('sum' in operand) || operand.where === undefined) return [];
  return termsIn(operand.where, inRowOf(operand.over, speaker));
}

/** What each term that conditions use comes to, each defined once: a sentence and its lines. */
export function definitionsOf(conditions: readonly Condition[], speaker: Speaker): string[] {
  const used = Map.groupBy(
    conditions.flatMap((condition) => termsIn(condition, speaker)),
    ({ term }) => term.name,
  );
  return [...used.values()].flatMap((uses) => {
    const [first] = uses;
    if (first === undefined) return [];
    const { name, opposite, of } = first.term;
    const ifNot = uses.some(({ holds }) => !holds) ? ` (if not: "${opposite}")` : '';
    return linesOf(after(`Here "${name}"${ifNot} means that`, conditionInEnglish(of, first.speaker)));
  });
}
