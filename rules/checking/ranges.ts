import { holds } from '../comparing/implies.ts';
import { type ChoicesAt, normalForm } from '../comparing/normal.ts';
import { type Condition, type Operand, specialised } from '../language.ts';
import type { Rule } from '../rule.ts';
import type { RuleSet } from '../rule-set.ts';
import type { FormName } from '../vocabulary.ts';
import { rangeAt } from './answer-types.ts';
import { type Checked, type Diagnostic, diagnosing } from './diagnostic.ts';
import { placedConditions } from './placed-conditions.ts';

type Compared = Extract<Condition, { op: 'compare' }>;
const noChoices: ChoicesAt = () => undefined;

/**
 * `threshold-outside-range`: no answer's number is compared with one that it can never reach, or always has, by a value
 * or by any of a parameter's values.
 */
export function checkRanges(rule: Rule, { ruleSet }: Checked): Diagnostic[] {
  const found = diagnosing(ruleSet, rule.id);
  return rule.forms.flatMap((form) =>
    placedConditions(rule).flatMap(({ place, condition }) =>
      comparisonsIn(normalForm(specialised(condition, form), noChoices)).flatMap((each) => {
        const wrong = settled(each, form, ruleSet);
        return wrong === undefined ? [] : [found('threshold-outside-range', place, wrong)];
      }),
    ),
  );
}

/** Every comparison in a condition in normal form. */
function comparisonsIn(condition: Condition): Compared[] {
  switch (condition.op) {
    case 'compare':
      return [condition];
    case 'all':
    case 'any':
      return condition.of.flatMap(comparisonsIn);
    case 'not':
    case 'stated':
    case 'term':
      return comparisonsIn(condition.of);
    case 'some':
    case 'every':
      return comparisonsIn(condition.where);
    default:
      return [];
  }
}

function settled({ left, is, right }: Compared, form: FormName, ruleSet: RuleSet): string | undefined {
  if (!('field' in left)) return undefined;
  const range = rangeAt(form, left.field);
  if (range === undefined) return undefined;
  for (const number of numbersOf(right, ruleSet)) {
    const atEnds = [holds(range.least, is, number), holds(range.most, is, number)];
    const between = range.least <= number && number <= range.most;
    if (is === '=' ? between : atEnds[0] !== atEnds[1]) continue;
    return `${left.field} is a number from ${range.least} to ${range.most}, and "${is} ${number}" is the same for all of them.`;
  }
  return undefined;
}

function numbersOf(operand: Operand, { parameters }: RuleSet): number[] {
  if ('value' in operand) return typeof operand.value === 'number' ? [operand.value] : [];
  if (!('parameter' in operand)) return [];
  const values = parameters.find(({ id }) => id === operand.parameter)?.values ?? [];
  return values.map(({ value }) => value).filter((value) => typeof value === 'number');
}
