import type { Rule } from '../../rule.ts';
import { agenciesRegulated, feesProhibited, procurementPolicies } from './duties.ts';

export const stateDuties: readonly Rule[] = [agenciesRegulated, feesProhibited, procurementPolicies];
