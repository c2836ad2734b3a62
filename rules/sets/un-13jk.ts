import { exposure } from '../parameters/exposure.ts';
import { score } from '../parameters/score.ts';
import { tiers } from '../parameters/tiers.ts';
import type { RuleSet } from '../rule-set.ts';
import { agencyRules } from '../topics/agency/rules.ts';
import { buyerContractRules } from '../topics/buyer-contract/rules.ts';
import { documentRules } from '../topics/documents/rules.ts';
import { dueDiligenceRules } from '../topics/due-diligence/rules.ts';
import { feeRules } from '../topics/fees/rules.ts';
import { grievanceRules } from '../topics/grievance/rules.ts';
import { inherentRules } from '../topics/inherent/rules.ts';
import { integrityRules, linkRules } from '../topics/integrity/rules.ts';
import { stateDuties } from '../topics/state/rules.ts';
import { workerContractRules } from '../topics/worker-contract/rules.ts';
import { workersUnder18Rules } from '../topics/workers-under-18/rules.ts';
import { makeRuleSet } from './make.ts';

export const un13jk: RuleSet = makeRuleSet({
  id: 'un-13jk',
  version: '2.1.0',
  engine: '2',
  title: 'Paragraph 13 (j) and (k) of resolution 10/3',
  jurisdiction: 'States parties to the UN Convention against Transnational Organized Crime',
  effectiveFrom: '2020-10-16',
  isNot:
    'Not a finding of trafficking or of illegality, not legal advice, and not by itself an exclusion ground. The resolution encourages States; it requires nothing of companies.',
  rules: [
    ...dueDiligenceRules,
    ...feeRules,
    ...documentRules,
    ...workerContractRules,
    ...workersUnder18Rules,
    ...grievanceRules,
    ...agencyRules,
    ...integrityRules,
    ...linkRules,
    ...buyerContractRules,
    ...inherentRules,
    ...stateDuties,
  ],
  score,
  tiers,
  exposure,
});
