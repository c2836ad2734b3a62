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

const placeOf = (pointer: Pointer, { forms }: Speaker) =>
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

/** Whether an operand is a calendar day, which lies before or after another and is not more or less. */
export function isDay(operand: Operand, speaker: Speaker): boolean {
  if ('asOf' in operand || 'plusDays' in operand) return true;
  return 'field' in operand && placeOf(pointerAt(operand.field, speaker.around), speaker)?.type.kind === 'day';
}

/** An operand in words. */
export function operandName(operand: Operand, speaker: Speaker): string {
  if ('field' in operand) return fieldName(operand.field, speaker);
  if ('value' in operand) return String(operand.value);
  if ('asOf' in operand) return 'the day of the assessment';
  if ('parameter' in operand) {
    const name = parameterName(operand.parameter, speaker);
    return operand.on === undefined ? name : `${name}, as it was on ${operandName(operand.on, speaker)}`;
  }
  if ('plusDays' in operand) {
    return `the day that lies ${operandName(operand.plusDays, speaker)} after ${operandName(operand.date, speaker)}`;
  }
  const row = rowName(pointerAt(operand.over.path, speaker.around), speaker);
  return `the sum of ${fieldName(operand.sum, inRowOf(operand.over, speaker))} over every ${row}`;
}

/** A parameter by its value: `365 days`, or by each of its values where they change. */
function parameterName(id: string, { parameters }: Speaker): string {
  const parameter = parameters.find((each) => each.id === id);
  if (parameter === undefined) return `[${id}]`;
  const [first, ...later] = parameter.values.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const words = later.map(({ from, value }) => `from ${from} on ${value} ${parameter.unit}`);
  return listed([`${first?.value} ${parameter.unit}`, ...words], 'or');
}
