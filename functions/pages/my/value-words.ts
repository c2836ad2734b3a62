import * as z from 'zod';
import { country, language } from '../../../rules/forms/values.ts';
import { questionAt, schemaAt } from '../../../rules/forms/walk.ts';
import type { FormName, Pointer } from '../../../rules/vocabulary.ts';
import { patternOf } from '../declare/form/answer-at.ts';
import { optionLabel } from '../declare/option-labels.ts';
import type { Speaker } from '../texts/speaker.ts';

/** An answer that a rule has read, in words: the label of a choice, the name of a country or language, a day as it is written. */
export function valueWords(form: FormName, pointer: Pointer, value: string | number | boolean, text: Speaker): string {
  if (typeof value === 'number') return text.number(value);
  const pattern = patternOf(form, pointer);
  const isChoice = questionAt(form, pattern) !== undefined || pattern.endsWith('/category');
  const asked = schemaAt(form, pattern);
  const schema = asked instanceof z.ZodOptional ? asked.unwrap() : asked;
  // What somebody wrote is what they wrote, even where an option elsewhere has that code.
  const isFree = schema instanceof z.ZodString;
  const label = isChoice && !isFree ? optionLabel(pattern, value) : undefined;
  if (label !== undefined) return text.law(label).text;
  if (typeof value === 'boolean') return String(value);
  if (schema === country) return text.country(value);
  if (schema === language) return text.languageName(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? text.date(value) : value;
}
