import type { Rule } from '../../rule.ts';
import { childrenRecruited } from './wrk-01.ts';

export const workersUnder18Rules: readonly Rule[] = [childrenRecruited];
