import { fieldsOf } from '../fields.ts';
import { questionsOf } from '../forms/walk.ts';
import { forms, type Pointer } from '../vocabulary.ts';
import type { Checked, Diagnostic } from './diagnostic.ts';

/** What tells rows apart. */
const identifying = ['from', 'to', 'name', 'identifier', 'country', 'authority', 'number', 'reference'];
/**
 * What helps a person to understand an answer, and is judged by nothing. `timing`: a cost collected late may be a fee as
 * well as a cost of ordinary later training, and the day alone does not tell which. `heldNow` and `longestDays`: no
 * source that we have read says for how many days documents may be held for a visa.
 */
const explaining = [
  'amount',
  'timing',
  'legalReference',
  'exemptedBy',
  'validFrom',
  'subAgents/rows/*/recruits',
  'fromEmployersPercent',
  'fromOthersPercent',
  'holds/heldNow',
  'holds/longestDays',
  'feeChecks/sample',
  'recruitsUnder18/girls',
  'recruitsUnder18/boys',
];

/** `unread-question`: nothing is asked that no rule of any set reads, but for what identifies or explains. */
export function checkUnread(sets: readonly Checked[]): Diagnostic[] {
  const rules = [...new Set(sets.flatMap(({ ruleSet }) => ruleSet.rules))].filter(({ subject }) => subject !== 'state');
  return forms.flatMap((form) => {
    const read = new Set(
      rules
        .filter((rule) => rule.forms.includes(form))
        .flatMap(fieldsOf)
        .flatMap(partsOf),
    );
    return questionsOf(form)
      .filter(({ pointer, question }) => !read.has(pointer) && !question.personal && !isExplained(pointer))
      .map(({ pointer }) => {
        const message = `The form ${form} asks ${pointer}, and no rule of any set reads it.`;
        return { name: 'unread-question' as const, path: `forms/${form}${pointer}`, rule: form, message };
      });
  });
}

/** A place is read where anything below it is. */
const partsOf = (pointer: Pointer): Pointer[] =>
  pointer.split('/').map((_, index, steps) => steps.slice(0, index + 1).join('/'));

const isExplained = (pointer: Pointer): boolean =>
  [...identifying, ...explaining].some((each) => pointer.endsWith(`/${each}`));
