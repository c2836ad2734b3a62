import type { Rule } from '../../rule.ts';

export const buyerContractRules: readonly Rule[] = [];
