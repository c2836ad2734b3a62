import { score } from '../parameters/score.ts';
import type { Rule } from '../rule.ts';
import type { RuleSet } from '../rule-set.ts';
import { agencyRules } from '../topics/agency/rules.ts';
import { documentRules } from '../topics/documents/rules.ts';
import { iloFeeRules } from '../topics/fees/ilo-rules.ts';
import { feeRules } from '../topics/fees/rules.ts';
import { grievanceRules } from '../topics/grievance/rules.ts';
import { integrityRules, linkRules } from '../topics/integrity/rules.ts';
import { stateDuties } from '../topics/state/rules.ts';
import { workerContractRules } from '../topics/worker-contract/rules.ts';
import { citing, makeRuleSet } from './make.ts';

const instruments = [
  'ILO General principles for fair recruitment',
  'ILO Definition of recruitment fees and related costs',
  'ILO C181',
  'ILO C188',
  'ILO C189',
  'MLC, 2006',
];

/**
 * Rules that take local law for an excuse, as the chapeau of paragraph 13 does. Here only an exception that the
 * competent authority set excuses a cost, so principle 7 has rules of its own.
 */
const otherwiseHere = ['FEE-01', 'FEE-03', 'FEE-07', 'FEE-08', 'AGY-03'];

const shared: readonly Rule[] = [
  ...feeRules,
  ...documentRules,
  ...workerContractRules,
  ...grievanceRules,
  ...agencyRules,
  ...stateDuties,
].filter(
  ({ id, basis }) => !otherwiseHere.includes(id) && basis.some(({ instrument }) => instruments.includes(instrument)),
);

export const iloFairRecruitment: RuleSet = makeRuleSet({
  id: 'ilo-fair-recruitment',
  version: '1.1.0',
  engine: '2',
  title: 'ILO principles for fair recruitment, with the definition of recruitment fees and related costs',
  jurisdiction: 'Worldwide; the conventions bind the States that ratified them',
  effectiveFrom: '2020-01-01',
  isNot:
    'The principles and the definition bind nobody by themselves; the conventions bind the States that ratified them. Not a finding of trafficking or of illegality, not legal advice, not an ILO document or certificate, and not by itself an exclusion ground.',
  rules: [
    ...iloFeeRules,
    ...citing([...shared, ...integrityRules, ...linkRules], ...instruments, 'Method of this service'),
  ],
  score,
});
