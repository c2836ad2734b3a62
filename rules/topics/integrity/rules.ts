import type { Rule } from '../../rule.ts';

export const integrityRules: readonly Rule[] = [];
