import * as z from 'zod';
import type { ChoicesAt } from '../comparing/normal.ts';
import { placeAt } from '../forms/answer-type.ts';
import type { AnswerType } from '../forms/named-place.ts';
import { schemaAt } from '../forms/walk.ts';
import type { FormName, Pointer } from '../vocabulary.ts';

/** What kind of answer stands at a pointer of a form, the stated total of a counted list too. */
export function typeAt(form: FormName, pointer: Pointer): AnswerType | undefined {
  const counted = pointer.endsWith('/total') ? placeAt(form, pointer.slice(0, -'/total'.length)) : undefined;
  return counted?.type.kind === 'counted' ? { kind: 'number' } : placeAt(form, pointer)?.type;
}

/** All that can be chosen at the pointers of one form. */
export const choicesOf =
  (form: FormName): ChoicesAt =>
  (pointer) => {
    const type = typeAt(form, pointer);
    return type?.kind === 'choice' ? type.values : undefined;
  };

/** The least and the most that a number at a pointer can be; undefined where the form has no number there. */
export function rangeAt(form: FormName, pointer: Pointer): { least: number; most: number } | undefined {
  let schema = schemaAt(form, pointer);
  while (schema instanceof z.ZodOptional) schema = schema.unwrap();
  if (schema instanceof z.ZodNumber) {
    return { least: schema.minValue ?? -Infinity, most: schema.maxValue ?? Infinity };
  }
  // What the service counts beside the answers is no part of a form, and never less than nothing.
  return schema === undefined && typeAt(form, pointer)?.kind === 'number' ? { least: 0, most: Infinity } : undefined;
}
