import type { Rule } from '../../rule.ts';
import { feePaidByWorker } from './fee-01.ts';

export const feeRules: readonly Rule[] = [feePaidByWorker];
