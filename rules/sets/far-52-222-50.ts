import { score } from '../parameters/score.ts';
import type { Rule } from '../rule.ts';
import type { RuleSet } from '../rule-set.ts';
import { agencyRules } from '../topics/agency/rules.ts';
import { buyerContractRules } from '../topics/buyer-contract/rules.ts';
import { documentRules } from '../topics/documents/rules.ts';
import { planRules } from '../topics/far/plan-rules.ts';
import { farRules } from '../topics/far/rules.ts';
import { feeRules } from '../topics/fees/rules.ts';
import { grievanceRules } from '../topics/grievance/rules.ts';
import { integrityRules, linkRules } from '../topics/integrity/rules.ts';
import { workerContractRules } from '../topics/worker-contract/rules.ts';
import { citing, makeRuleSet } from './make.ts';

const regulation = 'Federal Acquisition Regulation';

/** Rules that know excuses which the clause does not, and have a variant of their own here; FEE-09 is part of FAR-FEE-01. */
const otherwiseHere = ['FEE-01', 'FEE-02', 'FEE-03', 'FEE-09', 'AGY-03', 'CON-06'];

const shared: readonly Rule[] = [
  ...feeRules,
  ...documentRules,
  ...workerContractRules,
  ...grievanceRules,
  ...agencyRules,
  ...buyerContractRules,
].filter(({ id, basis }) => !otherwiseHere.includes(id) && basis.some(({ instrument }) => instrument === regulation));

/** Where other sets cite the clause of contracts alone, this one holds everything against it, so that it cites it always. */
const heldAgainst = (rules: readonly Rule[]): Rule[] =>
  rules.map((rule) => ({ ...rule, basis: rule.basis.map(({ citedIf: _, ...basis }) => basis) }));

export const far5222250: RuleSet = makeRuleSet({
  id: 'far-52-222-50',
  version: '1.1.0',
  engine: '2',
  title: 'FAR 52.222-50, Combating Trafficking in Persons',
  jurisdiction: 'United States of America, federal contracts',
  effectiveFrom: '2021-11-01',
  isNot:
    'Not legal advice, not an official form, and no certification under FAR 52.222-50 or 52.222-56. Not a finding of trafficking or of illegality, and not by itself ground for suspension or debarment. It says what the answers show beside the clause of November 2021, not whether the clause stands in a contract: recruitment fees, documents and what workers are told are judged of any declarant, and only the duties of a contractor, such as the plan, the certifications and passing the clause on, of one who is under a federal contract. A later overhaul of the Regulation may have renumbered it.',
  rules: [
    ...farRules,
    ...planRules,
    ...heldAgainst(citing([...shared, ...integrityRules, ...linkRules], regulation, 'Method of this service')),
  ],
  score,
});
