import { pointerAt, type Reading, rowAt, ruleReadings } from '../fields.ts';
import type { AnswerType } from '../forms/named-place.ts';
import type { Operand, Scalar } from '../language.ts';
import type { Rule } from '../rule.ts';
import type { RuleSet } from '../rule-set.ts';
import type { FormName, Pointer } from '../vocabulary.ts';
import { typeAt } from './answer-types.ts';
import { type Checked, type Diagnostic, diagnosing } from './diagnostic.ts';

/** `unknown-field`, `type-mismatch`: a rule reads only what each of its forms asks, as the kind of answer that it is. */
export function checkReadings(rule: Rule, { ruleSet }: Checked): Diagnostic[] {
  const found = diagnosing(ruleSet, rule.id);
  return rule.forms.flatMap((form) =>
    readingsOrNone(rule, form).flatMap((reading) => {
      if (typeof reading === 'string') return [found('unknown-field', `/${form}`, reading)];
      const type = typeAt(form, reading.pointer);
      if (type === undefined) return [found('unknown-field', `/${form}`, `The form has no ${reading.pointer}.`)];
      if (fits(reading, type, form, ruleSet)) return [];
      const words = reading.as === 'choice' ? `one of ${reading.values.join(', ')}` : `a ${reading.as}`;
      const name = reading.as === 'list' ? 'list-not-counted' : 'type-mismatch';
      return [found(name, `/${form}`, `${reading.pointer} is a ${type.kind}, and is read as ${words}.`)];
    }),
  );
}

/** A path that climbs above the declaration reads nothing at all. */
function readingsOrNone(rule: Rule, form: FormName): (Reading | string)[] {
  try {
    return ruleReadings(rule, form);
  } catch (error) {
    if (error instanceof RangeError) return [error.message];
    throw error;
  }
}

function fits(reading: Reading, type: AnswerType, form: FormName, ruleSet: RuleSet): boolean {
  switch (reading.as) {
    case 'choice':
      return (
        type.kind === 'choice' && reading.values.every((each) => each !== 'not_known' && type.values.includes(each))
      );
    case 'comparison':
      if (type.kind === 'money' && 'value' in reading.with) return reading.with.value === 0;
      return (
        ['number', 'day', 'money', 'text'].includes(type.kind) &&
        kindOf(reading.with, form, reading.around, ruleSet) === type.kind
      );
    case 'list':
      return type.kind === reading.kind;
    case 'category':
      return type.kind === 'choice';
    case 'language':
      return type.kind === 'text';
    case 'listed':
      return type.kind === 'text' || type.kind === 'choice';
    case 'quantity':
      return type.kind === 'number' || type.kind === 'money';
    case 'day':
    case 'number':
      return type.kind === reading.as;
    case 'shown':
      return ['choice', 'number', 'day', 'money', 'text'].includes(type.kind);
  }
}

function kindOf(
  operand: Operand,
  form: FormName,
  around: readonly Pointer[],
  ruleSet: Pick<RuleSet, 'parameters'>,
): string | undefined {
  if ('field' in operand) return typeAt(form, pointerAt(operand.field, around))?.kind;
  if ('asOf' in operand || 'plusDays' in operand) return 'day';
  if ('value' in operand) return isDay(operand.value) ? 'day' : typeof operand.value;
  if ('parameter' in operand)
    return typeof ruleSet.parameters.find(({ id }) => id === operand.parameter)?.values[0]?.value;
  if ('sum' in operand) return kindOf({ field: operand.sum }, form, [...around, rowAt(operand.over, around)], ruleSet);
  const kinds = operand.product.map((each) => kindOf(each, form, around, ruleSet));
  return kinds.includes('money') ? 'money' : kinds[0];
}

const isDay = (value: Scalar): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
