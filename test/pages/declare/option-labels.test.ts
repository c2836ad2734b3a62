import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { optionLabel, optionTexts } from '../../../functions/pages/declare/option-labels.ts';
import { type Place, rootOf } from '../../../rules/forms/walk.ts';
import { forms } from '../../../rules/vocabulary.ts';

const unwrap = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;

function valuesOf(place: Place, pattern = ''): { pattern: string; values: string[] }[] {
  const schema = unwrap(place.schema);
  const own = schema instanceof z.ZodEnum ? [{ pattern, values: schema.options.map(String) }] : [];
  const rows = place.row === undefined ? [] : valuesOf(place.row, `${pattern}/*`);
  return [...own, ...rows, ...[...place.members].flatMap(([name, below]) => valuesOf(below, `${pattern}/${name}`))];
}

describe('the names of answers', () => {
  it.each(forms)('are there for every value of the %s form, none twice at one question', (form) => {
    const questions = valuesOf(rootOf(form));
    expect(questions.length).toBeGreaterThan(3);
    for (const { pattern, values } of questions) {
      const labels = values.map((value) => optionLabel(pattern, value));
      expect(labels, pattern).not.toContain(undefined);
      expect(new Set(labels).size, pattern).toBe(values.length);
    }
  });

  it('are none of what every object has', () => {
    expect(optionLabel('/business/sector', 'constructor')).toBeUndefined();
  });

  it('speak of conduct, and never of a verdict', () => {
    for (const text of optionTexts()) expect(text).not.toMatch(/illegal|traffick/i);
  });
});
