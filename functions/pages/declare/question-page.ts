import { rowOf } from './form/open-rows.ts';
import { type FormPlace, pageAt } from './open-draft.ts';

/** Where a question can be answered that a verdict names: any row of a list stands for the list itself. */
export function questionPage(open: FormPlace, pointer: string): string {
  const [known = ''] = pointer.split('/*');
  const at = known.replace(/\/(total|rows)$/, '');
  const [, topic = ''] = at.split('/');
  return `${pageAt(open, rowOf(open.form, at) || `/${topic}`)}#${at}`;
}
