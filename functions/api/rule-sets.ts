import type { Rule } from '../../rules/rule.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { ruleSets } from '../../rules/sets/all.ts';
import { publishedRuleSet } from '../../shared/assessing/published.ts';
import { invalidRequest } from '../../shared/http/problem.ts';

/** The rule set of this id that declarations are assessed under, if there is one. */
export const findRuleSet = (id: string): RuleSet | undefined => ruleSets.find((ruleSet) => ruleSet.id === id);

/** The rule sets that a query names, each once. Throws `Problem('invalid-request')` naming `?ruleSet`. */
export const requireRuleSets = (ids: readonly string[]): RuleSet[] => [...new Set(ids)].map(requireRuleSet);

/** The rule set that a query names. Throws `Problem('invalid-request')` naming `?ruleSet`. */
export function requireRuleSet(id: string): RuleSet {
  const ruleSet = findRuleSet(id);
  if (ruleSet !== undefined) return ruleSet;
  const known = ruleSets.map((each) => each.id).join(', ');
  throw invalidRequest([{ pointer: '?ruleSet', detail: `There is no rule set "${id}"; there is: ${known}.` }]);
}

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
