import { implies, neverHolds } from '../comparing/implies.ts';
import { gather, normalForm, someRows, textOf } from '../comparing/normal.ts';
import { type Condition, specialised } from '../language.ts';
import type { Rule } from '../rule.ts';
import type { FormName } from '../vocabulary.ts';
import { choicesOf } from './answer-types.ts';
import { type Checked, type Diagnostic, diagnosing } from './diagnostic.ts';
import { placedConditions } from './placed-conditions.ts';

/**
 * `unreachable-case`: a case that on none of the rule's forms can hold where the rule applies and no case before it
 * holds. `duplicate-condition`: a case with the very condition of another, or a part said twice. What it does not see:
 * a case that only several earlier ones together cover, and whatever `implies` does not see.
 */
export function checkReachable(rule: Rule, { ruleSet }: Checked): Diagnostic[] {
  const found = diagnosing(ruleSet, rule.id);
  const onForms = rule.forms.map((form) => seenFrom(rule, form));
  const everywhere = (wrong: (seen: Seen) => boolean): boolean => onForms.length > 0 && onForms.every(wrong);
  const cases = rule.cases.flatMap((_, index): Diagnostic[] => {
    const place = `/cases/${index}`;
    const twin = rule.cases.findIndex(
      (_other, before) =>
        before < index && everywhere(({ cases: seen }) => textOf(seen[before]) === textOf(seen[index])),
    );
    if (twin >= 0)
      return [found('duplicate-condition', place, `It has the condition of case ${twin}, which comes first.`)];
    if (everywhere(({ applies, cases: seen }) => cannotHold(applies, seen[index]))) {
      return [found('unreachable-case', place, 'Where the rule applies, this condition contradicts itself or it.')];
    }
    const covered = everywhere(({ applies, cases: seen }) => isCovered(applies, seen, index));
    return covered ? [found('unreachable-case', place, 'Wherever it holds, a case before it holds too.')] : [];
  });
  const never = everywhere(({ applies, cases: seen }) => seen.some((each) => implies(applies, each)));
  return [
    ...cases,
    ...(never ? [found('unreachable-case', '/otherwise', 'Wherever the rule applies, one of its cases holds.')] : []),
    ...placedConditions(rule).flatMap(({ place, condition }) =>
      saysTwice(condition) ? [found('duplicate-condition', place, 'A part of it is said twice, side by side.')] : [],
    ),
  ];
}

interface Seen {
  applies: Condition;
  cases: readonly Condition[];
}

const seenFrom = (rule: Rule, form: FormName): Seen => {
  const normal = (condition: Condition) => normalForm(specialised(condition, form), choicesOf(form));
  return { applies: normal(rule.appliesIf), cases: rule.cases.map((each) => normal(each.if)) };
};

const cannotHold = (applies: Condition, condition: Condition | undefined): boolean =>
  condition !== undefined && neverHolds(gather('all', [applies, condition]));

function isCovered(applies: Condition, cases: readonly Condition[], index: number): boolean {
  const [condition, earlier] = [cases[index], cases.slice(0, index)];
  if (condition === undefined) return false;
  const whole = gather('all', [applies, condition]);
  return earlier.some((each) => implies(whole, each));
}

/** Whether `all` or `any` has two parts that are plainly the same. */
function saysTwice(condition: Condition): boolean {
  switch (condition.op) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((each) => textOf(normalForm(each, undefined, someRows)));
      return new Set(parts).size < parts.length || condition.of.some(saysTwice);
    }
    case 'not':
    case 'stated':
    case 'term':
      return saysTwice(condition.of);
    case 'some':
    case 'every':
      return saysTwice(condition.where);
    default:
      return false;
  }
}
