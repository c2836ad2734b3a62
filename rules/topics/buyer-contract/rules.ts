import type { Rule } from '../../rule.ts';
import { practicesBanned } from './rem-01.ts';
import { remediesPresent } from './rem-02.ts';
import { allegationsFollowed } from './rem-10.ts';
import { requiredClauses } from './required-clauses.ts';

export const buyerContractRules: readonly Rule[] = [
  practicesBanned,
  remediesPresent,
  ...requiredClauses,
  allegationsFollowed,
];
