import { pointerAt, rowAt } from '../fields.ts';
import { placeAt } from '../forms/answer-type.ts';
import type { List, Operand } from '../language.ts';
import type { Parameter } from '../rule-set.ts';
import type { FormName, Pointer } from '../vocabulary.ts';

/** What is needed to name what a rule reads: its forms, the parameters of its set, and the rows it stands in. */
export interface Speaker {
  forms: readonly FormName[];
  parameters: readonly Parameter[];
  around: readonly Pointer[];
}

const placeOf = (pointer: Pointer, { forms }: Speaker) =>
  forms.map((form) => placeAt(form, pointer)).find((place) => place !== undefined);

/** The title of a question with its pointer: `"Valid to" [/licences/list/rows/0412/validTo]`. */
export function fieldName(path: string, speaker: Speaker): string {
  const pointer = pointerAt(path, speaker.around);
  const counted = pointer.endsWith('/total') ? placeOf(pointer.slice(0, -'/total'.length), speaker) : undefined;
  if (counted !== undefined) return `the number of rows stated for "${counted.title}" [${pointer}]`;
  return `"${placeOf(pointer, speaker)?.title ?? ''}" [${pointer}]`;
}

export const listName = (list: List, speaker: Speaker): string => fieldName(list.path, speaker);

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
  if ('parameter' in operand) return parameterName(operand.parameter, speaker);
  if ('plusDays' in operand) {
    return `${operandName(operand.plusDays, speaker)} after ${operandName(operand.date, speaker)}`;
  }
  return `the sum of ${fieldName(operand.sum, inRowOf(operand.over, speaker))} over all rows of ${listName(operand.over, speaker)}`;
}

/** Each value with its reference and the day from which it holds: `365 days (since 2020-01-01: …) [id]`. */
function parameterName(id: string, { parameters }: Speaker): string {
  const parameter = parameters.find((each) => each.id === id);
  if (parameter === undefined) return `[${id}]`;
  const values = parameter.values.map(
    ({ from, value, reference }) => `${value} ${parameter.unit} (since ${from}: ${reference})`,
  );
  return `${values.join(' or ')} [${id}]`;
}
