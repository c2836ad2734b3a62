import { pointerAt, rowAt } from '../fields.ts';
import { placeAt } from '../forms/answer-type.ts';
import type { List, Operand } from '../language.ts';
import type { Parameter } from '../rule-set.ts';
import type { FormName, Pointer } from '../vocabulary.ts';
import { listed } from './clause.ts';

/** What is needed to name what a rule reads: its forms, the parameters of its set, and the rows it stands in. */
export interface Speaker {
  forms: readonly FormName[];
  parameters: readonly Parameter[];
  around: readonly Pointer[];
}

export const placeOf = (pointer: Pointer, { forms }: Speaker) =>
  forms.map((form) => placeAt(form, pointer)).find((place) => place !== undefined);

/** What stands at a pointer, in words: a question by its title, the total of a list by the list. */
function placeName(pointer: Pointer, speaker: Speaker): string {
  const list = countedAt(pointer, speaker);
  if (list !== undefined) return `the stated number of rows of "${list.title}"`;
  return `"${placeOf(pointer, speaker)?.title ?? ''}"`;
}

const isPlace = (pointer: Pointer, speaker: Speaker): boolean =>
  placeOf(pointer, speaker) !== undefined || countedAt(pointer, speaker) !== undefined;

/** The same by each title that the question has in one of the forms. */
export function placeNames(pointer: Pointer, speaker: Speaker): string {
  const asking = speaker.forms.map((form) => ({ ...speaker, forms: [form] })).filter((one) => isPlace(pointer, one));
  const names = asking.map((one) => placeName(pointer, one));
  return listed([...new Set(names)], 'or');
}

export const fieldName = (path: string, speaker: Speaker): string =>
  placeName(pointerAt(path, speaker.around), speaker);

export const listName = (list: List, speaker: Speaker): string => fieldName(list.path, speaker);

/** What one row of a list is called: `licence`. */
export function rowName(pointer: Pointer, speaker: Speaker): string {
  const place = placeOf(pointer, speaker);
  return place?.row ?? `row of "${place?.title ?? ''}"`;
}

/** The pointer of the list whose stated total an operand reads; undefined where it reads anything else. */
export function totalOf(operand: Operand, speaker: Speaker): Pointer | undefined {
  if (!('field' in operand)) return undefined;
  const pointer = pointerAt(operand.field, speaker.around);
  return countedAt(pointer, speaker) === undefined ? undefined : pointer.slice(0, -total.length);
}

const total = '/total';

function countedAt(pointer: Pointer, speaker: Speaker) {
  const place = pointer.endsWith(total) ? placeOf(pointer.slice(0, -total.length), speaker) : undefined;
  return place?.type.kind === 'counted' ? place : undefined;
}

/** The same speaker inside a row of a list. */
export const inRowOf = (list: List, speaker: Speaker): Speaker => ({
  ...speaker,
  around: [...speaker.around, rowAt(list, speaker.around)],
});
