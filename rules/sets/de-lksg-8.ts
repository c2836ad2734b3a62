import { score } from '../parameters/score.ts';
import type { RuleSet } from '../rule-set.ts';
import { complaintsProcedure } from '../topics/grievance/grv-05.ts';
import { integrityRules } from '../topics/integrity/rules.ts';
import { makeRuleSet } from './make.ts';

/** Section 8 of the German supply chain act, with what sections 9(1) and 10(1) add to it. */
export const deLksg8: RuleSet = makeRuleSet({
  id: 'de-lksg-8',
  version: '1.0.0',
  engine: '2',
  title: 'Complaints procedure of the German supply chain act',
  jurisdiction: 'Germany',
  effectiveFrom: '2023-01-01',
  isNot:
    'Not legal advice, and not a finding that the act binds the declarant or is broken: it binds enterprises of a certain size in Germany, which ask their suppliers about it. Only the complaints procedure is judged, none of the other duties of the act. The text was read in summaries and not in the official journal.',
  rules: [...complaintsProcedure, ...integrityRules],
  score,
});
