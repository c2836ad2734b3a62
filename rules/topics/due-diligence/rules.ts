import type { Rule } from '../../rule.ts';

export const dueDiligenceRules: readonly Rule[] = [];
