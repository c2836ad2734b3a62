import type { Rule } from '../../rule.ts';
import { termsDisclosed } from './con-01.ts';
import { contractSubstituted } from './con-03.ts';
import { wayHome } from './con-06.ts';
import { freeToLeave } from './con-07.ts';

export const workerContractRules: readonly Rule[] = [termsDisclosed, contractSubstituted, wayHome, freeToLeave];
