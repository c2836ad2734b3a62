import type { Rule } from '../../rule.ts';

export const workerContractRules: readonly Rule[] = [];
