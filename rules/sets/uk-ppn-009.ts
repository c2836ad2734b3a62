import { ppn009 } from '../basis.ts';
import { score } from '../parameters/score.ts';
import { tiers } from '../parameters/tiers.ts';
import type { Rule } from '../rule.ts';
import type { RuleSet } from '../rule-set.ts';
import { chainKnown } from '../topics/due-diligence/due-01.ts';
import { characteristics } from '../topics/inherent/rules.ts';
import { integrityRules } from '../topics/integrity/rules.ts';
import { citing, makeRuleSet } from './make.ts';

/** What the note asks of buyers to look for, asked of the declarant: that this is its part is our reading. */
const inItsName = (rule: Rule, paragraph: string): Rule => ({
  ...rule,
  basis: [ppn009(paragraph, { certainty: 'medium' })],
});

/**
 * The six characteristics of risk, and the tiers that the note grades its checks by. Of conduct it judges only what the
 * note itself speaks of: whether the chain is known and its risks assessed.
 */
export const ukPpn009: RuleSet = makeRuleSet({
  id: 'uk-ppn-009',
  version: '1.0.0',
  engine: '2',
  title: 'Modern slavery in government supply chains: characteristics of risk and checks',
  jurisdiction: 'United Kingdom',
  effectiveFrom: '2025-02-24',
  isNot:
    'Not legal advice, not the Modern Slavery Assessment Tool, and not by itself an exclusion ground: those are in the Procurement Act 2023. The score speaks of due diligence alone; what the work itself suggests stands beside it, and the tier crosses the two. The table of tiers is a method of this service.',
  rules: [
    ...citing(characteristics, 'UK PPN 009'),
    inItsName(chainKnown, 'risk assessment and due diligence'),
    ...integrityRules,
  ],
  score,
  tiers,
  asks: {
    standard: ['PPN-009.standard.terms', 'PPN-009.standard.again'],
    enhanced: ['PPN-009.enhanced.chain', 'PPN-009.enhanced.checks', 'PPN-009.enhanced.exclusion'],
    remedy_first: ['PPN-009.remedy.first', 'PPN-009.enhanced.chain', 'PPN-009.enhanced.checks'],
  },
});
