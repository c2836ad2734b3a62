import { expect, it } from 'vitest';
import { answerWords } from '../../../functions/pages/declare/answer-words.ts';
import { emptyDraft } from '../../../functions/pages/declare/form/draft.ts';
import { createSpeaker } from '../../../functions/pages/texts/speaker.ts';

it.each([
  ['2026-02-28', '28 February 2026'],
  ['2026-02-30', '2026-02-30'],
  ['soon', 'soon'],
  [5, '5'],
])('a day that another program left in a draft as %j is shown as it stands, unless it is one', (returnedOn, shown) => {
  const at = '/deposits/returnedOn';
  const draft = { ...emptyDraft(2), answers: { deposits: { returnedOn } } };
  expect(answerWords(draft, { pointer: at, pattern: at, control: { kind: 'day' } }, createSpeaker('en'))).toBe(shown);
});

it('a choice that another program left in a draft, and that is none, is shown as it stands', () => {
  const at = '/business/sector';
  const draft = { ...emptyDraft(2), answers: { business: { sector: 'sold by {nobody}' } } };
  const asked = { pointer: at, pattern: at, control: { kind: 'choice', values: ['retail'] } } as const;
  expect(answerWords(draft, asked, createSpeaker('en'))).toBe('sold by {nobody}');
});
