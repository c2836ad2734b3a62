import { withoutTerms } from '../../rules/language.ts';
import type { Rule } from '../../rules/rule.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { digestOf } from '../audit/canonical.ts';
import { tableDigest } from './table-digest.ts';

const digests = new WeakMap<RuleSet, string>();

/**
 * SHA-256 of the canonical JSON (RFC 8785) of what a rule set decides: conditions, conclusions, parameters, score and
 * citations. Titles, names of terms, texts and examples are not part of it, so that a better wording makes no other verdict.
 */
export function ruleSetDigest(ruleSet: RuleSet): string {
  const digest = digests.get(ruleSet) ?? digestOf(logicOf(ruleSet));
  digests.set(ruleSet, digest);
  return digest;
}

/** A rule set with its digest, as every kept verdict refers to it. */
export const ruleSetReference = (ruleSet: RuleSet) => ({
  id: ruleSet.id,
  version: ruleSet.version,
  digest: ruleSetDigest(ruleSet),
});

/** What of a rule set makes a difference to a verdict. */
function logicOf({ id, version, rules, parameters, score, engine, tables, tiers, exposure }: RuleSet) {
  return {
    id,
    version,
    rules: rules.map(ruleLogic).sort((a, b) => (a.id < b.id ? -1 : 1)),
    parameters: parameters.map((each) => ({
      id: each.id,
      values: each.values.map(({ from, value }) => ({ from, value })),
    })),
    score,
    ...(engine === undefined ? {} : { engine }),
    ...(tables === undefined ? {} : { tables: tables.map((each) => ({ ...each, digest: tableDigest(each.id) })) }),
    ...(tiers === undefined ? {} : { tiers }),
    ...(exposure === undefined ? {} : { exposure }),
  };
}

const ruleLogic = ({ title, examples, basis, appliesIf, cases, repairedIf, repairingIf, ...logic }: Rule) => ({
  ...logic,
  basis: basis.map(({ cite, citedIf }) => ({
    cite,
    ...(citedIf === undefined ? {} : { citedIf: withoutTerms(citedIf) }),
  })),
  appliesIf: withoutTerms(appliesIf),
  cases: cases.map(({ admittedIf, ...each }) => ({
    ...each,
    if: withoutTerms(each.if),
    ...(admittedIf === undefined ? {} : { admittedIf: withoutTerms(admittedIf) }),
  })),
  ...(repairedIf === undefined ? {} : { repairedIf: withoutTerms(repairedIf) }),
  ...(repairingIf === undefined ? {} : { repairingIf: withoutTerms(repairingIf) }),
});
