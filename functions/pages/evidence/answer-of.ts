import { schemaAt } from '../../../rules/forms/walk.ts';
import type { Pointer } from '../../../rules/vocabulary.ts';
import type { PartyForm } from '../declare/form/topics.ts';
import { notHere } from '../declare/open-draft.ts';

/** The answer that a document is added for. */
export interface ForAnswer {
  form: PartyForm;
  pointer: Pointer;
}

/** The answer that a form and a pointer name, as an address or a field holds them; undefined where none is named. Throws `not-found`. */
export function answerOf(form: string | null, pointer: string | null): ForAnswer | undefined {
  if (form === null || pointer === null || pointer === '') return undefined;
  if (form !== 'supplier' && form !== 'agency') throw notHere();
  if (pointer.length > 500 || schemaAt(form, pointer) === undefined) throw notHere();
  return { form, pointer };
}

/** The page on which documents are chosen for an answer. */
export function documentsPage(party: string, { form, pointer }: ForAnswer): string {
  const [, topic = ''] = pointer.split('/');
  return `/my/${party}/declare/${form}/${topic}/documents?at=${encodeURIComponent(pointer)}`;
}
