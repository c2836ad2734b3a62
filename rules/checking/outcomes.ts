import { always } from '../language.ts';
import { type Conclusion, messageCode, type Rule } from '../rule.ts';
import { rank, weightOf } from '../score.ts';
import { type Checked, type Diagnostic, diagnosing } from './diagnostic.ts';

/** All that a rule can conclude by itself, in the order in which it is judged. */
export const conclusionsOf = (rule: Rule): Conclusion[] => [
  ...rule.cases.map(({ conclusion }) => conclusion),
  rule.otherwise,
];

/** The message codes that a rule can give to complete answers. */
export const codesOf = (rule: Rule): string[] => [
  ...new Set(conclusionsOf(rule).map((each) => messageCode(rule, each))),
  ...(rule.appliesIf === always ? [] : [`${rule.id}.not_applicable`]),
];

/**
 * `outcome-without-example`, `cases-out-of-order` (the gravest first), and `breach-without-repair` (a breach of a party
 * that nothing would ever close, under the second engine).
 */
export function checkOutcomes(rule: Rule, { ruleSet }: Checked): Diagnostic[] {
  const found = diagnosing(ruleSet, rule.id);
  const shown = new Set(rule.examples.map(({ gives }) => gives));
  const unshown = codesOf(rule).filter((code) => !shown.has(code));
  const ranks = conclusionsOf(rule).map(({ outcome, severity }) => rank(weightOf(outcome, severity, ruleSet.score)));
  const late = ranks.findIndex((each, index) => index > 0 && each > (ranks[index - 1] ?? each));
  const place = late === rule.cases.length ? '/otherwise' : `/cases/${late}`;
  const breaks = conclusionsOf(rule).some(({ outcome }) => outcome === 'breach');
  const open = ruleSet.engine === '2' && rule.subject === 'declarant' && breaks && rule.repairedIf === undefined;
  return [
    ...unshown.map((code) => found('outcome-without-example', '/examples', `No example gives ${code}.`)),
    ...(late < 0 ? [] : [found('cases-out-of-order', place, 'It weighs more than what is tried before it.')]),
    ...(open
      ? [found('breach-without-repair', '/repairedIf', 'It can find a breach that no answer would close.')]
      : []),
  ];
}
