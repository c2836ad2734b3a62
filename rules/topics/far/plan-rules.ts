import type { Rule } from '../../rule.ts';
import { clauseFlowsDown } from '../buyer-contract/rem-06.ts';
import { planCalledFor } from '../buyer-contract/rem-07.ts';
import { planElementRules } from '../buyer-contract/rem-08.ts';
import { certificationRules } from '../buyer-contract/rem-09.ts';
import { reportingWithoutRetaliation } from '../grievance/grv-02.ts';
import { planPosted } from '../grievance/grv-08.ts';

/** What a contractor has to have in writing: flow-down, compliance plan and certifications. */
export const planRules: readonly Rule[] = [
  clauseFlowsDown,
  planCalledFor,
  ...planElementRules,
  ...certificationRules,
  reportingWithoutRetaliation,
  planPosted,
];
