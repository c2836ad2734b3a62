import type { Rule } from '../../rule.ts';
import { illegitimateCost } from './ilo-10.ts';
import { revenueNotShown } from './ilo-11.ts';
import { iloCostFamily, iloPrinciple } from './ilo-costs.ts';

/** Principle 7 as the ILO's definition of 2019 spells it out; other rules on fees speak for other instruments. */
export const iloFeeRules: readonly Rule[] = [iloPrinciple, ...iloCostFamily, illegitimateCost, revenueNotShown];
