import type { Rule } from '../../rule.ts';
import { termsDisclosed } from './con-01.ts';
import { workDocumentGiven } from './con-02.ts';
import { contractSubstituted } from './con-03.ts';
import { wageMeetsMinimum } from './con-04.ts';
import { housingMeetsStandards } from './con-05.ts';
import { wayHome } from './con-06.ts';
import { freeToLeave } from './con-07.ts';

export const workerContractRules: readonly Rule[] = [
  termsDisclosed,
  workDocumentGiven,
  contractSubstituted,
  wageMeetsMinimum,
  housingMeetsStandards,
  wayHome,
  freeToLeave,
];
