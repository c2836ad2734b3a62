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
 * `outcome-without-example`, `cases-out-of-order` (the gravest first), and under the second engine `breach-without-repair`
 * (a breach of a party that nothing would ever close) and `breach-without-admission` (one that a repair in the same
 * declaration mends, and that nothing hands on where the act is admitted and its repair left open).
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
  const mended = conclusionsOf(rule).some(({ repairs }) => repairs);
  const droppable = rule.cases.findIndex(
    (each) => each.conclusion.outcome === 'breach' && each.admittedIf === undefined,
  );
  const drops = ruleSet.engine === '2' && rule.subject === 'declarant' && mended && droppable >= 0;
  return [
    ...unshown.map((code) => found('outcome-without-example', '/examples', `No example gives ${code}.`)),
    ...(late < 0 ? [] : [found('cases-out-of-order', place, 'It weighs more than what is tried before it.')]),
    ...(open
      ? [found('breach-without-repair', '/repairedIf', 'It can find a breach that no answer would close.')]
      : []),
    ...(drops
      ? [
          found(
            'breach-without-admission',
            `/cases/${droppable}`,
            'Its repair left open, nothing hands the breach on where the act is admitted.',
          ),
        ]
      : []),
  ];
}
