import { questionAt } from '../../rules/forms/walk.ts';
import type { FormName, Pointer } from '../../rules/vocabulary.ts';

/** The words of the question at a pointer; the number of rows of a list goes under the question that asks for them. */
export function questionTitle(form: FormName, pointer: Pointer): { question?: string } {
  const list = pointer.endsWith('/total') ? questionAt(form, pointer.slice(0, -'/total'.length)) : undefined;
  const title = questionAt(form, pointer)?.title ?? (list && `${list.title} How many rows?`);
  return title === undefined ? {} : { question: title };
}
