import * as z from 'zod';
import type { Json } from '../engine/scope.ts';
import type { FormName, Pointer } from '../vocabulary.ts';
import { forms } from './forms.ts';
import { type Question, questionOf } from './question.ts';

/** A question as it stands in a form; its pointer has `*` for any row. */
export interface AskedQuestion {
  pointer: Pointer;
  question: Question;
  schema: z.core.$ZodType;
  /** `value` is answered outright; `list` and `group` hold further questions. */
  kind: 'value' | 'list' | 'group';
}

const unwrap = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;

const stepInto = (schema: z.core.$ZodType, segment: string): z.core.$ZodType | undefined => {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return Object.hasOwn(inner.shape, segment) ? inner.shape[segment] : undefined;
  return inner instanceof z.ZodArray ? inner.element : undefined;
};

const rootOf: { [form in FormName]: z.core.$ZodType } = {
  supplier: forms.supplier.answers,
  agency: forms.agency.answers,
  contract: forms.contract.answers,
};

const found = new Map<string, z.core.$ZodType | undefined>();

/** The schema at a pointer of a form (rows by id or `*`), or undefined where the form has no such place. */
export function schemaAt(form: FormName, pointer: Pointer): z.core.$ZodType | undefined {
  const key = `${form}${pointer}`;
  if (!found.has(key)) {
    let at: z.core.$ZodType | undefined = rootOf[form];
    for (const segment of pointer.split('/').slice(1)) at = at === undefined ? undefined : stepInto(at, segment);
    if (found.size > 5000) found.clear();
    found.set(key, at);
  }
  return found.get(key);
}

/** The form version that first asked what stands at a pointer; 1 for places that are no question of their own. */
export function askedSince(form: FormName, pointer: Pointer): number {
  const schema = schemaAt(form, pointer);
  return schema === undefined ? 1 : (questionOf(schema)?.since ?? 1);
}

/** All questions of a form, in the order in which they are asked. */
export function questionsOf(form: FormName): AskedQuestion[] {
  const list: AskedQuestion[] = [];
  collect(rootOf[form], '', list);
  return list;
}

function collect(schema: z.core.$ZodType, pointer: Pointer, into: AskedQuestion[]): void {
  const question = questionOf(schema);
  const inner = unwrap(schema);
  const children =
    inner instanceof z.ZodArray
      ? [['*', inner.element] as const]
      : inner instanceof z.ZodObject
        ? Object.entries(inner.shape)
        : [];
  if (question !== undefined) {
    const isList = inner instanceof z.ZodArray || (inner instanceof z.ZodObject && 'rows' in inner.shape);
    into.push({ pointer, question, schema, kind: isList ? 'list' : inner instanceof z.ZodObject ? 'group' : 'value' });
  }
  for (const [segment, child] of children) collect(child, `${pointer}/${segment}`, into);
}

/** Visits every answered place of a form with its question, rows by their own ids. */
export function visitAnswers(
  form: FormName,
  answers: Json,
  visit: (pointer: Pointer, answer: Json, question: Question | undefined) => void,
): void {
  const step = (schema: z.core.$ZodType | undefined, value: Json, pointer: Pointer): void => {
    if (schema === undefined) return;
    visit(pointer, value, questionOf(schema));
    if (Array.isArray(value)) {
      for (const [index, row] of value.entries()) step(stepInto(schema, '*'), row, `${pointer}/${idOf(row) ?? index}`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, member] of Object.entries(value)) step(stepInto(schema, name), member, `${pointer}/${name}`);
    }
  };
  step(rootOf[form], answers, '');
}

const idOf = (row: Json): string | undefined =>
  typeof row === 'object' && row !== null && !Array.isArray(row) && typeof row.id === 'string' ? row.id : undefined;
