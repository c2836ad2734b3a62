import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../rules/fields.ts';
import { always } from '../../rules/language.ts';
import { type Conclusion, messageCode, type Rule } from '../../rules/rule.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { weightOf } from '../../rules/score.ts';
import { ruleSets } from '../../rules/sets/all.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { tryExample } from './try-example.ts';

/** Each rule under the first set that holds it; the sets cite other paragraphs for it, and ask the same of it. */
const judged = [...Map.groupBy(ruleSets.flatMap(setOf), ({ rule }) => rule.id).values()]
  .flatMap(([first]) => (first === undefined ? [] : [first]))
  .filter(({ rule }) => rule.subject !== 'state');

function setOf(ruleSet: RuleSet): { rule: Rule; ruleSet: RuleSet }[] {
  return ruleSet.rules.map((rule) => ({ rule, ruleSet }));
}

const unsaid = { signed: true, role: 'Head of procurement', date: '2026-10-15' } as const;
const weighs = ({ outcome, severity }: Conclusion) => weightOf(outcome, severity, un13jk.score) !== 0;

const possibleCodes = (rule: Rule): string[] => [
  ...new Set([rule.otherwise, ...rule.cases.map((each) => each.conclusion)].map((each) => messageCode(rule, each))),
  ...(rule.appliesIf === always ? [] : [`${rule.id}.not_applicable`]),
];

describe.each(judged.map(({ rule, ruleSet }) => [rule.id, rule, ruleSet] as const))('%s', (_id, rule, ruleSet) => {
  it.each(rule.examples.map((example) => [example.name, example] as const))('judges %s', (_name, example) => {
    expect(tryExample(rule, example, ruleSet).message.code).toBe(example.gives);
  });

  it('has an example for each outcome that it can have', () => {
    const shown = new Set(rule.examples.map(({ gives }) => gives));
    expect(possibleCodes(rule).filter((code) => !shown.has(code))).toEqual([]);
  });
});

/**
 * INT-01 and INT-02 speak of the declaration itself, so that they can tell even of an empty one; they weigh nothing. What
 * reads no answer at all, but only what others say beside it, knows no silence of the declarant.
 */
const weighing = judged.filter(
  ({ rule }) =>
    [rule.otherwise, ...rule.cases.map(({ conclusion }) => conclusion)].some(weighs) &&
    fieldsOf(rule).some((pointer) => !pointer.startsWith('/context/')),
);

it.each(weighing.map(({ rule, ruleSet }) => [rule.id, rule, ruleSet] as const))(
  '%s takes silence for unknown',
  (_id, rule, ruleSet) => {
    const silent = { name: 'nothing answered', answers: {}, signature: unsaid, gives: '' };
    expect(tryExample(rule, silent, ruleSet).outcome).toBe('unknown');
  },
);
