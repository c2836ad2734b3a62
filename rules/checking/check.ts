import type { Rule } from '../rule.ts';
import { checkAsked } from './asked.ts';
import type { Checked, Diagnostic } from './diagnostic.ts';
import { checkBasis, checkDuplicates, checkHomeless } from './identity.ts';
import { checkOutcomes } from './outcomes.ts';
import { checkIdleParameters, checkParameters } from './parameters.ts';
import { checkRanges } from './ranges.ts';
import { checkReachable } from './reachable.ts';
import { checkReadings } from './readings.ts';
import { checkTables } from './tables.ts';
import { checkIdleTexts, checkTexts } from './texts.ts';
import { checkUnread } from './unread.ts';

/** What is wrong with one rule in one set, whatever anyone answers. */
function checkRule(rule: Rule, checked: Checked): Diagnostic[] {
  const always = [checkBasis, checkTexts, checkParameters, checkTables].flatMap((check) => check(rule, checked));
  if (rule.subject === 'state') return always;
  const readings = checkReadings(rule, checked);
  // What reads wrong fields cannot be followed any further.
  if (readings.length > 0) return [...always, ...readings];
  const judging = [checkOutcomes, checkReachable, checkRanges, checkAsked];
  return [...always, ...judging.flatMap((check) => check(rule, checked))];
}

/** What is wrong with one set. */
export const checkRuleSet = (checked: Checked): Diagnostic[] => [
  ...checkDuplicates(checked),
  ...checkIdleParameters(checked),
  ...checked.ruleSet.rules.flatMap((rule) => checkRule(rule, checked)),
];

/**
 * The static check of all sets together, and of all rules that there are: every finding has a name, a place and a
 * sentence. It reads conditions as they stand, and finds nothing that takes more than their plain shape to see.
 */
export const checkAll = (sets: readonly Checked[], rules: readonly Rule[]): Diagnostic[] => [
  ...sets.flatMap(checkRuleSet),
  ...checkHomeless(rules, sets),
  ...checkIdleTexts(sets),
  ...checkUnread(sets),
];
