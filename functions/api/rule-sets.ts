import type { RuleSet } from '../../rules/rule-set.ts';
import { ruleSets } from '../../rules/sets/all.ts';
import { findRuleSet } from '../../shared/assessing/rule-set-of.ts';
import { invalidRequest } from '../../shared/http/problem.ts';

/** The rule sets that a query names, each once. Throws `Problem('invalid-request')` naming `?ruleSet`. */
export const requireRuleSets = (ids: readonly string[]): RuleSet[] => [...new Set(ids)].map(requireRuleSet);

/** The rule set that a query names. Throws `Problem('invalid-request')` naming `?ruleSet`. */
export function requireRuleSet(id: string): RuleSet {
  const ruleSet = findRuleSet(id);
  if (ruleSet !== undefined) return ruleSet;
  const known = ruleSets.map((each) => each.id).join(', ');
  throw invalidRequest([{ pointer: '?ruleSet', detail: `There is no rule set "${id}"; there is: ${known}.` }]);
}
