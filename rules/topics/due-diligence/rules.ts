import type { Rule } from '../../rule.ts';
import { chainKnown } from './due-01.ts';
import { labourInspected } from './mon-01.ts';

export const dueDiligenceRules: readonly Rule[] = [chainKnown, labourInspected];
