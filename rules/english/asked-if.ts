import type { AskedQuestion } from '../forms/walk.ts';
import { catalogue } from '../parameters/catalogue.ts';
import type { FormName, Pointer } from '../vocabulary.ts';
import { after, linesOf } from './clause.ts';
import { conditionInEnglish } from './condition.ts';
import { definitionsOf } from './terms.ts';

// The rows that a place stands in, outermost first.
const rowsAround = (pointer: Pointer): Pointer[] =>
  pointer
    .split('/')
    .flatMap((step, index, steps) =>
      step === '*' && index < steps.length - 1 ? [steps.slice(0, index + 1).join('/')] : [],
    );

/** When a question of a form's current version is asked, in sentences; empty for one that is always asked. */
export function askedInEnglish(
  form: FormName,
  { pointer, question }: Pick<AskedQuestion, 'pointer' | 'question'>,
): string[] {
  const { askedIf } = question;
  if (askedIf === undefined) return [];
  const speaker = { forms: [form], parameters: catalogue, around: rowsAround(pointer) };
  return [
    ...linesOf(after('It is asked when', conditionInEnglish(askedIf, speaker))),
    ...definitionsOf([askedIf], speaker),
  ];
}
