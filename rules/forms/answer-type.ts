import * as z from 'zod';
import type { FormName, Pointer } from '../vocabulary.ts';
import { besideAnswers } from './beside-answers.ts';
import { type AnswerType, day, type NamedPlace, number, yesNo } from './named-place.ts';
import { questionOf } from './question.ts';
import { schemaAt } from './walk.ts';

/** What stands at a pointer of a form (rows as `*`), and its title; undefined where there is no such place. */
export function placeAt(form: FormName, pointer: Pointer): NamedPlace | undefined {
  const known = besideAnswers[pointer];
  if (known !== undefined) return known;
  const schema = schemaAt(form, pointer);
  if (schema === undefined) return undefined;
  const question = questionOf(schema);
  const title = question?.title ?? z.globalRegistry.get(schema)?.title ?? '';
  return { type: typeOf(schema), title, ...(question?.row === undefined ? {} : { row: question.row }) };
}

function typeOf(schema: z.core.$ZodType): AnswerType {
  if (schema instanceof z.ZodOptional) return typeOf(schema.unwrap());
  if (schema instanceof z.ZodBoolean) return yesNo;
  if (schema instanceof z.ZodEnum) return { kind: 'choice', values: schema.options };
  if (schema instanceof z.ZodISODate) return day;
  if (schema instanceof z.ZodNumber) return number;
  if (schema instanceof z.ZodArray) return { kind: 'ledger' };
  if (schema instanceof z.ZodObject) {
    if ('rows' in schema.shape) return { kind: 'counted' };
    return { kind: 'amount' in schema.shape && 'currency' in schema.shape ? 'money' : 'group' };
  }
  return { kind: 'text' };
}
