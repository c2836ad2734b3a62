import { pointerAt } from '../fields.ts';
import type { Condition, List, Scalar } from '../language.ts';
import { after, type Clause, clause, gathered, inOneLine, listed } from './clause.ts';
import { comparisonInEnglish } from './comparison.ts';
import { listedInEnglish } from './listed.ts';
import { fieldName, inRowOf, listName, rowName, type Speaker } from './speaker.ts';

/**
 * A condition in words. A `not` is carried inwards until it meets a term or a single answer, as De Morgan's laws allow
 * also for three truth values: nobody has to read "it is not so that not all of these hold".
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
    case 'stated':
      return after(holds ? 'it is stated that' : 'it is not stated that', conditionInEnglish(condition.of, speaker));
    case 'term':
      return clause(holds ? condition.name : condition.opposite);
    case 'oneOf':
      if (condition.field === '/form')
        return clause(`the declarant ${holds ? 'is' : 'is not'} ${formsInWords(condition.values)}`);
      return clause(`${fieldName(condition.field, speaker)} ${choice(condition.values, holds)}`);
    case 'compare':
      return clause(
        comparisonInEnglish(condition, speaker, holds, (of, inRow) => inOneLine(conditionInEnglish(of, inRow))),
      );
    case 'some': {
      const { row, where, inRow } = rowsOf(condition, speaker);
      const words = holds ? `for at least one ${row},` : `there is no ${row} for which`;
      return after(words, conditionInEnglish(where, inRow));
    }
    case 'every': {
      const row = nameOfRow(condition.list, speaker);
      const where = conditionInEnglish(condition.where, inRowOf(condition.list, speaker), holds);
      return after(`for ${holds ? 'every' : 'at least one'} ${row},`, where);
    }
    case 'covers':
      return clause(
        `${holds ? 'every' : 'not every'} language in ${listName(condition.needed, speaker)} is also in ${listName(condition.by, speaker)}, where a language stands for its regional forms too`,
      );
    case 'listed':
      return clause(listedInEnglish(condition, speaker, holds));
  }
}

/** A row of a list in a list is one row to a reader: `row of the fee table of any corridor`. */
function rowsOf(
  { list, where }: Extract<Condition, { op: 'some' }>,
  speaker: Speaker,
): { row: string; where: Condition; inRow: Speaker } {
  const row = nameOfRow(list, speaker);
  const inRow = inRowOf(list, speaker);
  if (where.op !== 'some') return { row, where, inRow };
  const inner = rowsOf(where, inRow);
  return { ...inner, row: `${inner.row} of any ${row}` };
}

const nameOfRow = (list: List, speaker: Speaker): string => rowName(pointerAt(list.path, speaker.around), speaker);

/** The parts of an `all` in an `all`, or of an `any` in an `any`, as one list. */
const flatten = (condition: Extract<Condition, { op: 'all' | 'any' }>): Condition[] =>
  condition.of.flatMap((each) => (each.op === condition.op ? flatten(each) : [each]));

function choice(values: readonly Scalar[], holds: boolean): string {
  const [only] = values;
  if (values.length === 1 && typeof only === 'boolean') return `is answered ${only === holds ? 'yes' : 'no'}`;
  const words = values.map((each) => (typeof each === 'string' ? `"${each}"` : String(each)));
  if (holds) return `is ${listed(words, 'or')}`;
  if (words.length === 1) return `is not ${words.join()}`;
  return words.length === 2 ? `is neither ${words.join(' nor ')}` : `is none of ${listed(words, 'and')}`;
}

const formNames: { readonly [form: string]: string } = {
  supplier: 'a supplier',
  agency: 'an agency',
  contract: 'an authority that speaks of its contract',
};

const formsInWords = (values: readonly Scalar[]): string =>
  listed(
    values.map((each) => formNames[String(each)] ?? String(each)),
    'or',
  );
