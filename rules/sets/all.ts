import type { RuleSet } from '../rule-set.ts';
import { un13jk } from './un-13jk.ts';

/** Every rule set that declarations are assessed under. */
export const ruleSets: readonly RuleSet[] = [un13jk];
