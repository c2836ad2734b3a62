import type { RuleSet } from '../rule-set.ts';
import { far5222250 } from './far-52-222-50.ts';
import { un13jk } from './un-13jk.ts';

/** Every rule set that declarations are assessed under. */
export const ruleSets: readonly RuleSet[] = [un13jk, far5222250];
