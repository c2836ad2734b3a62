import type { Rule } from '../../rule.ts';

export const stateDuties: readonly Rule[] = [];
