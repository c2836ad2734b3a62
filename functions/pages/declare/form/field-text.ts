import type { Language } from '../../texts/languages.ts';
import { answerAt } from './answer-at.ts';
import type { Draft } from './draft.ts';
import { isUnknown } from './qualifier-fields.ts';
import type { Asking } from './questions-on.ts';
import { showAnswer } from './show-answer.ts';

/** What stands in a field of a question: as it was typed where that was not understood, or else what was. */
export function fieldText(draft: Draft, { pointer, control }: Asking, part: string, language: Language): string {
  const kept = draft.typed[`${pointer}${part}`];
  if (kept !== undefined) return kept;
  const shown = showAnswer(control, answerAt(draft.answers, pointer), language)[part];
  if (shown !== undefined) return shown;
  const basis = draft.qualifiers[pointer]?.basis;
  return control.kind === 'choice' && isUnknown(basis) ? `=${basis}` : '';
}
