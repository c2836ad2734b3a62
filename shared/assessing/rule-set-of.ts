import type { Rule } from '../../rules/rule.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { ruleSets } from '../../rules/sets/all.ts';
import { publishedRuleSet } from './published.ts';

/** The rule set of this id that declarations are assessed under, if there is one. */
export const findRuleSet = (id: string): RuleSet | undefined => ruleSets.find((ruleSet) => ruleSet.id === id);

/**
 * The very version that a kept verdict was reached under, in force or published before; undefined where a verdict has
 * outlived it, and is read without.
 */
export const ruleSetOf = (reference: { id: string; version: string }): RuleSet | undefined =>
  ruleSets.find(({ id, version }) => id === reference.id && version === reference.version) ??
  publishedRuleSet(reference.id, reference.version);

/** The very version of a rule that a finding names. */
export const ruleOf = (ruleSet: RuleSet | undefined, finding: { rule: string; version: number }): Rule | undefined =>
  ruleSet?.rules.find(({ id, version }) => id === finding.rule && version === finding.version);
