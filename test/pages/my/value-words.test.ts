import { expect, it } from 'vitest';
import { valueWords } from '../../../functions/pages/my/value-words.ts';
import { createSpeaker } from '../../../functions/pages/texts/speaker.ts';

it.each([
  ['/workforce/languages/rows/a/language', 'fil', 'Filipino'],
  ['/recruitment/corridors/rows/a/from', 'NP', 'Nepal'],
  ['/recruitment/corridors/rows/a/to', '<b>', '<b>'],
  ['/identityDocuments/kept', true, 'Yes'],
  ['/allegations/list/rows/a/reference', 'other', 'other'],
  ['/workforce/headcount', 1200, '1,200'],
  ['/context/register/from', '2026-01-15', '15 January 2026'],
])('what a rule read at %s is said in words', (pointer, value, words) => {
  expect(valueWords('supplier', pointer, value, createSpeaker('en'))).toBe(words);
});
