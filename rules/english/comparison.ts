import type { Comparison, Condition, Operand } from '../language.ts';
import { type InWords, isDay, operandName } from './operand.ts';
import { rowName, type Speaker, totalOf } from './speaker.ts';

const turned = { '<': '>', '<=': '>=', '=': '=', '>=': '<=', '>': '<' } as const;
const ofDays = {
  '<': 'lies before',
  '<=': 'lies on or before',
  '=': 'is',
  '>=': 'lies on or after',
  '>': 'lies after',
} as const;
const ofDistances = {
  '<': 'lies fewer than',
  '<=': 'lies at most',
  '=': 'lies exactly',
  '>=': 'lies at least',
  '>': 'lies more than',
} as const;
const ofNumbers = {
  '<': 'is less than',
  '<=': 'is at most',
  '=': 'is',
  '>=': 'is at least',
  '>': 'is more than',
} as const;
const opposite = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;
const notEqual = { lies: 'does not lie exactly', is: 'is not' } as const;

const isDistance = (operand: Operand) => 'plusDays' in operand;

/** A comparison in words, or its opposite where it does not hold; days and the totals of lists in words of their own. */
export function comparisonInEnglish(
  condition: Extract<Condition, { op: 'compare' }>,
  speaker: Speaker,
  holds: boolean,
  inWords: InWords,
): string {
  const { left, is, right } = condition;
  if (isDistance(left) && !isDistance(right)) {
    return comparisonInEnglish({ op: 'compare', left: right, is: turned[is], right: left }, speaker, holds, inWords);
  }
  const list = totalOf(left, speaker);
  if (list !== undefined && 'value' in right && right.value === 0 && (is === '>' || is === '=')) {
    return `${(is === '>') === holds ? 'at least one' : 'no'} ${rowName(list, speaker)} is stated`;
  }
  const name = operandName(left, speaker, inWords);
  if ('plusDays' in right) {
    const verb = verbOf(is, ofDistances, notEqual.lies, holds);
    const days = operandName(right.plusDays, speaker, inWords);
    return `${name} ${verb} ${days} after ${operandName(right.date, speaker, inWords)}`;
  }
  const words = isDay(left, speaker) || isDay(right, speaker) ? ofDays : ofNumbers;
  return `${name} ${verbOf(is, words, notEqual.is, holds)} ${operandName(right, speaker, inWords)}`;
}

function verbOf(is: Comparison, words: { [how in Comparison]: string }, isNot: string, holds: boolean): string {
  if (holds) return words[is];
  return is === '=' ? isNot : words[opposite[is]];
}
