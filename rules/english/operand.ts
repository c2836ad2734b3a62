import { pointerAt } from '../fields.ts';
import type { Condition, Operand, Scalar } from '../language.ts';
import { listed } from './clause.ts';
import { fieldName, inRowOf, placeOf, rowName, type Speaker } from './speaker.ts';

/** Whether an operand is a calendar day, which lies before or after another and is not more or less. */
export function isDay(operand: Operand, speaker: Speaker): boolean {
  if ('asOf' in operand || 'plusDays' in operand) return true;
  return 'field' in operand && placeOf(pointerAt(operand.field, speaker.around), speaker)?.type.kind === 'day';
}

/** How a condition in an operand is said: handed in, so that operands and conditions do not need each other. */
export type InWords = (condition: Condition, speaker: Speaker) => string;

/** An operand in words. */
export function operandName(operand: Operand, speaker: Speaker, inWords: InWords): string {
  if ('field' in operand) {
    const name = fieldName(operand.field, speaker);
    return isDay(operand, speaker) && name.endsWith('?"') ? `the answer to ${name}` : name;
  }
  if ('value' in operand) return String(operand.value);
  if ('asOf' in operand) return 'the day of the assessment';
  if ('parameter' in operand) {
    const name = parameterName(operand.parameter, speaker);
    return operand.on === undefined ? name : `${name}, as it was on ${operandName(operand.on, speaker, inWords)}`;
  }
  if ('plusDays' in operand) {
    const days = operandName(operand.plusDays, speaker, inWords);
    return `the day that lies ${days} after ${operandName(operand.date, speaker, inWords)}`;
  }
  if ('product' in operand) return operand.product.map((each) => operandName(each, speaker, inWords)).join(' times ');
  return sumName(operand, speaker, inWords);
}

function sumName(
  { sum, over, times, where }: Extract<Operand, { sum: string }>,
  speaker: Speaker,
  inWords: InWords,
): string {
  const inRow = inRowOf(over, speaker);
  const by = times === undefined ? '' : ` times ${fieldName(times, inRow)}`;
  const only = where === undefined ? '' : ` for which ${inWords(where, inRow)}`;
  return `the sum of ${fieldName(sum, inRow)}${by} over every ${rowName(pointerAt(over.path, speaker.around), speaker)}${only}`;
}

/** Units are written for several; of one the last word stands alone. */
const amountOf = (value: Scalar | undefined, unit: string): string =>
  `${value} ${value === 1 ? unit.replace(/s$/, '') : unit}`;

/** A parameter by its value: `365 days`, or by each of its values where they change. */
function parameterName(id: string, { parameters }: Speaker): string {
  const parameter = parameters.find((each) => each.id === id);
  if (parameter === undefined) return `[${id}]`;
  const [first, ...later] = parameter.values.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const words = later.map(({ from, value }) => `from ${from} on ${amountOf(value, parameter.unit)}`);
  return listed([amountOf(first?.value, parameter.unit), ...words], 'or');
}
