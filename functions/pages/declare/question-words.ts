import { costTitle } from '../../../rules/forms/fee-table.ts';
import { questionAt } from '../../../rules/forms/walk.ts';
import type { FormName, Pointer } from '../../../rules/vocabulary.ts';
import type { MessageKey } from '../texts/messages.ts';
import type { Speaker } from '../texts/speaker.ts';

/** The parts in which an answer is kept that a person gives as one. */
const part = /\/(amount|currency)$/;

/** What rules count about a declaration itself. */
const facts: { readonly [pointer: Pointer]: MessageKey } = {
  '/facts/unansweredQuestions': 'declare.fact.unansweredQuestions',
  '/facts/evidence/documents': 'declare.fact.evidence.documents',
  '/facts/evidence/expired': 'declare.fact.evidence.expired',
  '/facts/evidence/old': 'declare.fact.evidence.old',
};

/** What is asked at a pointer, in the language of the page; of the number of rows of a list, that it is the number. */
export function questionWords(form: FormName, pointer: Pointer, text: Speaker): string {
  const own = questionAt(form, pointer) ?? questionAt(form, pointer.replace(part, ''));
  if (own !== undefined) return text.law(own.title).text;
  const fact = facts[pointer];
  if (fact !== undefined) return text.say(fact);
  if (isOfOthers(pointer)) return text.say('declare.of-others');
  if (pointer.endsWith('/category')) return text.law(costTitle).text;
  const list = pointer.endsWith('/total') ? questionAt(form, pointer.slice(0, -'/total'.length)) : undefined;
  if (list === undefined) return text.say('declare.preview.question');
  return text.say('declare.how-many', { question: text.law(list.title).text });
}

/** Whether a pointer leads to what others said, such as a register, which no declarant is asked. */
export const isOfOthers = (pointer: Pointer): boolean => pointer.startsWith('/context/');
