import type { FormName, Pointer } from '../../../../rules/vocabulary.ts';
import { withAnswer } from './answer-at.ts';
import type { Draft } from './draft.ts';
import type { Spot } from './standing.ts';
import { noLongerAsked } from './topics.ts';

/** What is declared of a draft: its answers, without those to questions that are not asked any more. */
export function declarationOf(form: FormName, draft: Draft, spots: readonly Spot[]) {
  const out = noLongerAsked(draft, spots);
  let { answers } = draft;
  for (const pointer of out) answers = withAnswer(form, answers, pointer, undefined);
  const isOut = (pointer: Pointer) => out.some((each) => pointer === each || pointer.startsWith(`${each}/`));
  const qualifiers = Object.entries(draft.qualifiers).filter(([pointer]) => !isOut(pointer));
  return { form, formVersion: draft.formVersion, answers, qualifiers: Object.fromEntries(qualifiers) };
}
