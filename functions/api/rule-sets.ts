import type { RuleSet } from '../../rules/rule-set.ts';
import { ruleSets } from '../../rules/sets/all.ts';
import { invalidRequest } from '../../shared/http/problem.ts';

/** The newest version of a rule set by id, if there is one. */
export const findRuleSet = (id: string): RuleSet | undefined => ruleSets.find((ruleSet) => ruleSet.id === id);

/** The rule set that a query names. Throws `Problem('invalid-request')` naming `?ruleSet`. */
export function requireRuleSet(id: string): RuleSet {
  const ruleSet = findRuleSet(id);
  if (ruleSet !== undefined) return ruleSet;
  const known = ruleSets.map((each) => each.id).join(', ');
  throw invalidRequest([{ pointer: '?ruleSet', detail: `There is no rule set "${id}"; there is: ${known}.` }]);
}
