import type { Rule } from '../../rule.ts';
import { everyQuestionAnswered } from './int-01.ts';
import { evidenceCurrent } from './int-02.ts';
import { bothSidesSayTheSame } from './int-03.ts';
import { signatoryEntitled } from './int-05.ts';
import { recruitmentAgrees } from './int-08.ts';
import { answersOfItsOwn, answersUnchangedAfterCase, sameRulesAsLast } from './observed.ts';

export const integrityRules: readonly Rule[] = [
  everyQuestionAnswered,
  evidenceCurrent,
  answersOfItsOwn,
  signatoryEntitled,
  answersUnchangedAfterCase,
  sameRulesAsLast,
  recruitmentAgrees,
];

/** Where a set judges who bore what: two accounts of it are held side by side. */
export const linkRules: readonly Rule[] = [bothSidesSayTheSame];
