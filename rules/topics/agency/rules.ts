import type { Rule } from '../../rule.ts';
import { licensed } from './agy-01.ts';

export const agencyRules: readonly Rule[] = [licensed];
