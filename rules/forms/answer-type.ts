import * as z from 'zod';
import type { Scalar } from '../language.ts';
import { type FormName, forms as formNames, type Pointer } from '../vocabulary.ts';
import { questionOf } from './question.ts';
import { schemaAt } from './walk.ts';

/** What can stand at a pointer: what a rule may ask of it. A yes-or-no answer is a choice of two. */
export type AnswerType =
  | { kind: 'choice'; values: readonly Scalar[] }
  | { kind: 'day' | 'number' | 'money' | 'text' | 'counted' | 'ledger' | 'group' };

interface Place {
  type: AnswerType;
  title: string;
  /** What one row is called, where it is a list. */
  row?: string;
}

const yesNo: AnswerType = { kind: 'choice', values: [true, false] };
const day: AnswerType = { kind: 'day' };
const number: AnswerType = { kind: 'number' };

/** What rules may read besides the answers of a form. */
const besides: { readonly [pointer: Pointer]: Place } = {
  '/form': { type: { kind: 'choice', values: formNames }, title: 'The form' },
  '/period/from': { type: day, title: 'First day of the period' },
  '/period/to': { type: day, title: 'Last day of the period' },
  '/signature/date': { type: day, title: 'Day of signing' },
  '/signature/authorised': { type: yesNo, title: 'Is the person who signs entitled to sign for the organisation?' },
  '/facts/unansweredQuestions': { type: number, title: 'Questions asked and not answered' },
  '/facts/evidence/documents': { type: number, title: 'Documents given as evidence' },
  '/facts/evidence/expired': { type: number, title: 'Documents given as evidence that have expired' },
  '/facts/evidence/old': { type: number, title: 'Documents given as evidence that have grown old' },
  '/context/sameAnswersElsewhere': { type: number, title: 'Other parties that filed the very same answers' },
  '/context/answersChangedAfterCase': {
    type: number,
    title: 'Answers that changed after a case had been opened',
  },
  '/context/rulesChanged': {
    type: yesNo,
    title: 'Have the rules, or a table that they read, changed since the last verdict?',
  },
  '/context/openBreaches': { type: number, title: 'Breaches of earlier declarations that are open' },
  '/context/breach/from': { type: day, title: 'First day of the period of the declaration that showed the breach' },
  '/context/breach/foundOn': { type: day, title: 'Day on which the breach was found first' },
};

/** What stands at a pointer of a form (rows as `*`), and its title; undefined where there is no such place. */
export function placeAt(form: FormName, pointer: Pointer): Place | undefined {
  const known = besides[pointer];
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
