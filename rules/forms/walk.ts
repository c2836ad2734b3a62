import * as z from 'zod';
import type { FormName, Pointer } from '../vocabulary.ts';
import { forms } from './forms.ts';
import { afterOpeners } from './openers.ts';
import { type Question, questionOf } from './question.ts';

/** A question as it stands in a form; its pointer has `*` for any row. */
export interface AskedQuestion {
  pointer: Pointer;
  question: Question;
  schema: z.core.$ZodType;
  /** `value` is answered outright; `list` and `group` hold further questions. */
  kind: 'value' | 'list' | 'group';
}

/** A place of a form, read out of its schemas once: what is asked there, and the places below. */
export interface Place {
  schema: z.core.$ZodType;
  question: Question | undefined;
  /** Of a group, by name. */
  members: ReadonlyMap<string, Place>;
  /** Of a list: any row of it. */
  row?: Place;
}

const unwrap = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;

function placeOf(schema: z.core.$ZodType): Place {
  const inner = unwrap(schema);
  const shape = inner instanceof z.ZodObject ? Object.entries(inner.shape) : [];
  return {
    schema,
    question: questionOf(schema),
    members: new Map(shape.map(([name, member]) => [name, placeOf(member)])),
    ...(inner instanceof z.ZodArray ? { row: placeOf(inner.element) } : {}),
  };
}

const roots = new Map<FormName, Place>();

/** The place from which a form is walked. */
export function rootOf(form: FormName): Place {
  const root = roots.get(form) ?? placeOf(forms[form].answers);
  roots.set(form, root);
  return root;
}

/** The place below another, by the name of a member or the id of a row (`*` for any); undefined where there is none. */
export const stepInto = (place: Place | undefined, segment: string): Place | undefined =>
  place?.row ?? place?.members.get(segment);

function placeAt(form: FormName, pointer: Pointer): Place | undefined {
  let place: Place | undefined = rootOf(form);
  for (const segment of pointer.split('/').slice(1)) place = stepInto(place, segment);
  return place;
}

/** The schema at a pointer of a form (rows by id or `*`), or undefined where the form has no such place. */
export const schemaAt = (form: FormName, pointer: Pointer): z.core.$ZodType | undefined =>
  placeAt(form, pointer)?.schema;

/** The question at a pointer of a form (rows by id or `*`), or undefined where none is asked. */
export const questionAt = (form: FormName, pointer: Pointer): Question | undefined => placeAt(form, pointer)?.question;

/** The question at a pointer of a form and those of the groups that hold it, outermost first, below the place `from`. */
export function questionsDownTo(form: FormName, pointer: Pointer, from: Pointer): Question[] {
  let place = placeAt(form, from);
  const questions: Question[] = [];
  for (const segment of pointer.slice(from.length).split('/').slice(1)) {
    place = stepInto(place, segment);
    if (place?.question !== undefined) questions.push(place.question);
  }
  return questions;
}

/**
 * The form version that first asked what stands at a pointer: that of its question, or of the one that it is part of, as
 * the total of a list is; 1 for places outside all questions.
 */
export function askedSince(form: FormName, pointer: Pointer): number {
  let place: Place | undefined = rootOf(form);
  let since = 1;
  for (const segment of pointer.split('/').slice(1)) {
    place = stepInto(place, segment);
    since = Math.max(since, place?.question?.since ?? 1);
  }
  return since;
}

const inOrder = new Map<FormName, readonly AskedQuestion[]>();

/**
 * All questions of a form, in the order in which they are asked: first the few that decide the critical groups, and none
 * before those that open it.
 */
export function questionsOf(form: FormName): readonly AskedQuestion[] {
  const known = inOrder.get(form);
  if (known !== undefined) return known;
  const list: AskedQuestion[] = [];
  collect(rootOf(form), '', list);
  list.sort((a, b) => Number(b.question.first ?? false) - Number(a.question.first ?? false));
  const ordered = afterOpeners(list, form);
  inOrder.set(form, ordered);
  return ordered;
}

function collect({ schema, question, members, row }: Place, pointer: Pointer, into: AskedQuestion[]): void {
  const children = row === undefined ? [...members] : [['*', row] as const];
  if (question !== undefined) {
    const isList = row !== undefined || members.has('rows');
    into.push({ pointer, question, schema, kind: isList ? 'list' : members.size > 0 ? 'group' : 'value' });
  }
  for (const [segment, child] of children) collect(child, `${pointer}/${segment}`, into);
}

/**
 * Visits every answered place of a form with its question: `pointer` has rows by their own ids, `sentAt` by their
 * indices, as a JSON Pointer into the answers that were given.
 */
export function visitAnswers(
  form: FormName,
  answers: object,
  visit: (pointer: Pointer, answer: unknown, question: Question | undefined, sentAt: Pointer) => void,
): void {
  const step = (place: Place | undefined, value: unknown, pointer: Pointer, sentAt: Pointer): void => {
    if (place === undefined || value === undefined) return;
    visit(pointer, value, place.question, sentAt);
    if (Array.isArray(value)) {
      for (const [index, row] of value.entries()) {
        step(place.row, row, `${pointer}/${idOf(row) ?? index}`, `${sentAt}/${index}`);
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, member] of Object.entries(value)) {
        step(stepInto(place, name), member, `${pointer}/${name}`, `${sentAt}/${name}`);
      }
    }
  };
  step(rootOf(form), answers, '', '');
}

const idOf = (row: unknown): string | undefined =>
  typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' ? row.id : undefined;
