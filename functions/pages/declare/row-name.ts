import { isMembers } from '../../../rules/engine/scope.ts';
import { feeCategories } from '../../../rules/forms/fee-table.ts';
import type { FormName, Pointer } from '../../../rules/vocabulary.ts';
import type { Speaker } from '../texts/speaker.ts';
import { answerAt, patternOf } from './form/answer-at.ts';
import type { Draft } from './form/draft.ts';
import { optionLabel } from './option-labels.ts';

/** What a row is called: by what it speaks of, as far as somebody has said so. */
export function rowName(form: FormName, draft: Draft, row: Pointer, text: Speaker): string | undefined {
  const answer = answerAt(draft.answers, row);
  if (!isMembers(answer)) return undefined;
  const { from, to, category, name, of, authority, number } = answer;
  if (typeof from === 'string' && typeof to === 'string') {
    return text.say('declare.corridor', { from: text.country(from), to: text.country(to) });
  }
  if (typeof category === 'string' && Object.hasOwn(feeCategories, category)) {
    return text.law(optionLabel(`${patternOf(form, row)}/category`, category) ?? category).text;
  }
  if (typeof of === 'string') {
    const label = optionLabel(`${patternOf(form, row)}/of`, of);
    return label === undefined ? of : text.law(label).text;
  }
  const words = [name, authority, number].filter((each) => typeof each === 'string');
  return words.length === 0 ? undefined : words.reduce((said, next) => text.say('declare.row-facts', { said, next }));
}
