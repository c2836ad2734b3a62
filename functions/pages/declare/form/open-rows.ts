import { isMembers } from '../../../../rules/engine/scope.ts';
import { rowId } from '../../../../rules/forms/values.ts';
import { type Place, rootOf, stepInto } from '../../../../rules/forms/walk.ts';
import type { FormName, Pointer } from '../../../../rules/vocabulary.ts';
import { answerAt, withAnswer } from './answer-at.ts';
import type { Draft } from './draft.ts';

/** Whether a pointer leads to a row of a form, whether it is there already or not. */
export function isRowPointer(form: FormName, pointer: Pointer): boolean {
  let place: Place | undefined = rootOf(form);
  let inList = false;
  for (const step of pointer.split('/').slice(1)) {
    inList = place?.row !== undefined;
    if (inList && !rowId.safeParse(step).success) return false;
    place = stepInto(place, step);
  }
  return inList && place !== undefined;
}

/** A draft in which the rows are there, so that questions can be asked of them; new ones know nothing but their id. */
export function withRows(form: FormName, draft: Draft, rows: readonly Pointer[]): Draft {
  let { answers } = draft;
  for (const row of rows) {
    if (answerAt(answers, row) !== undefined) continue;
    answers = withAnswer(form, answers, row, { id: row.slice(row.lastIndexOf('/') + 1) });
  }
  return { ...draft, answers };
}

/** The same draft without those of the rows about which nothing was said after all. */
export function withoutEmptyRows(form: FormName, draft: Draft, rows: readonly Pointer[]): Draft {
  let { answers } = draft;
  for (const row of rows) {
    const answer = answerAt(answers, row);
    const isEmpty = isMembers(answer) && Object.keys(answer).length === 1;
    const about = (name: string) => name.startsWith(`${row}/`) || name.startsWith(`/qualifiers${row}/`);
    const isSpokenOf =
      Object.keys(draft.typed).some(about) || Object.keys(draft.qualifiers).some((name) => name.startsWith(`${row}/`));
    if (isEmpty && !isSpokenOf) answers = withAnswer(form, answers, row, undefined);
  }
  return { ...draft, answers };
}

/** The same draft without a row, and without anything that was said or typed of it. */
export function withoutRow(form: FormName, draft: Draft, row: Pointer): Draft {
  const others = <T>(all: { readonly [name: string]: T }, prefix: string): { [name: string]: T } =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !name.startsWith(`${prefix}${row}/`)));
  const typed = others(others(draft.typed, ''), '/qualifiers');
  return {
    ...draft,
    answers: withAnswer(form, draft.answers, row, undefined),
    qualifiers: others(draft.qualifiers, ''),
    typed,
  };
}

/** The nearest row that a place stands in, or of a row the row itself; empty where it is in none. */
export function rowOf(form: FormName, pointer: Pointer): Pointer {
  let place: Place | undefined = rootOf(form);
  let at = '';
  let row = '';
  for (const step of pointer.split('/').slice(1)) {
    const isRow = place?.row !== undefined;
    place = stepInto(place, step);
    at += `/${step}`;
    if (isRow) row = at;
  }
  return row;
}
