import type { Comparison, Condition, Scalar } from '../language.ts';
import { after, type Clause, clause, gathered, listed } from './clause.ts';
import { fieldName, inRowOf, isDay, listName, operandName, type Speaker } from './speaker.ts';

const opposite = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;
const ofDays = {
  '<': 'lies before',
  '<=': 'lies on or before',
  '=': 'is',
  '>=': 'lies on or after',
  '>': 'lies after',
} as const;
const ofNumbers = {
  '<': 'is less than',
  '<=': 'is at most',
  '=': 'is',
  '>=': 'is at least',
  '>': 'is more than',
} as const;

/**
 * A condition in words. A `not` is carried inwards until it meets a single answer, as De Morgan's laws allow also for
 * three truth values: nobody has to read "it is not so that not all of these hold".
 */
export function conditionInEnglish(condition: Condition, speaker: Speaker, holds = true): Clause {
  switch (condition.op) {
    case 'constant':
      return clause(condition.value === holds ? 'always' : 'never');
    case 'all':
    case 'any': {
      const op = holds ? condition.op : condition.op === 'all' ? 'any' : 'all';
      const parts = flatten(condition).map((each) => conditionInEnglish(each, speaker, holds));
      return gathered(op === 'all' ? 'all of these hold' : 'at least one of these holds', parts);
    }
    case 'not':
      return conditionInEnglish(condition.of, speaker, !holds);
    case 'oneOf':
      return clause(`${fieldName(condition.field, speaker)} ${choice(condition.values, holds)}`);
    case 'compare': {
      const words = isDay(condition.left, speaker) || isDay(condition.right, speaker) ? ofDays : ofNumbers;
      const verb = holds ? words[condition.is] : negated(condition.is, words);
      return clause(`${operandName(condition.left, speaker)} ${verb} ${operandName(condition.right, speaker)}`);
    }
    case 'some': {
      const where = conditionInEnglish(condition.where, inRowOf(condition.list, speaker));
      return after(`in ${holds ? 'at least one' : 'no'} row of ${listName(condition.list, speaker)},`, where);
    }
    case 'every': {
      const where = conditionInEnglish(condition.where, inRowOf(condition.list, speaker), holds);
      return after(`in ${holds ? 'every' : 'at least one'} row of ${listName(condition.list, speaker)},`, where);
    }
    case 'covers':
      return clause(
        `${holds ? 'every' : 'not every'} answer in ${listName(condition.needed, speaker)} is among those in ${listName(condition.by, speaker)}, a language standing also for its regional forms`,
      );
  }
}

/** The parts of an `all` in an `all`, or of an `any` in an `any`, as one list. */
const flatten = (condition: Extract<Condition, { op: 'all' | 'any' }>): Condition[] =>
  condition.of.flatMap((each) => (each.op === condition.op ? flatten(each) : [each]));

const negated = (is: Comparison, words: typeof ofDays | typeof ofNumbers): string =>
  is === '=' ? 'is not' : words[opposite[is]];

function choice(values: readonly Scalar[], holds: boolean): string {
  const [only] = values;
  if (values.length === 1 && typeof only === 'boolean') return `is answered ${only === holds ? 'yes' : 'no'}`;
  const words = values.map((each) => (typeof each === 'string' ? `"${each}"` : String(each)));
  if (holds) return `is ${listed(words, 'or')}`;
  if (words.length === 1) return `is not ${words.join()}`;
  return words.length === 2 ? `is neither ${words.join(' nor ')}` : `is none of ${listed(words, 'and')}`;
}
