import { schemaAt } from '../../../rules/forms/walk.ts';
import type { PageCall } from '../define-page.ts';
import { isFeeTable } from './form/fee-rows.ts';
import { isRowPointer } from './form/open-rows.ts';
import { type PartyForm, type Topic, topicsOf } from './form/topics.ts';
import { formOf, notHere } from './open-draft.ts';

export const isTopic = (form: PartyForm, topic: string): topic is Topic =>
  topicsOf(form).some((each) => each === topic);

/** The part of the form that an address names: a topic, or with `?at=` a row or fee table in it. Throws `not-found`. */
export function placeOf(call: Pick<PageCall, 'params' | 'query'>): string {
  const form = formOf(call);
  const topic = call.params.topic ?? '';
  const at = call.query.get('at') ?? `/${topic}`;
  const isRow = at.startsWith(`/${topic}/`) && at.length <= 500 && schemaAt(form, at) !== undefined;
  const isPlace = at === `/${topic}` || (isRow && (isRowPointer(form, at) || isFeeTable(at)));
  if (!isTopic(form, topic) || !isPlace) throw notHere();
  return at;
}
