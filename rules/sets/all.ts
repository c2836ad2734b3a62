import type { RuleSet } from '../rule-set.ts';
import { deLksg8 } from './de-lksg-8.ts';
import { far5222250 } from './far-52-222-50.ts';
import { iloFairRecruitment } from './ilo-fair-recruitment.ts';
import { ukPpn009 } from './uk-ppn-009.ts';
import { un13jk } from './un-13jk.ts';

/** Every rule set that declarations are assessed under. */
export const ruleSets: readonly RuleSet[] = [un13jk, far5222250, deLksg8, iloFairRecruitment, ukPpn009];
