import type { Rule } from '../../rule.ts';
import { credibleInformationRules } from './credible-information.ts';
import { authoritiesAided, authoritiesTold, violatorsDealtWith } from './duties.ts';
import { noRevenueFromWorkers } from './far-agy-03.ts';
import { wayHomeUnderClause } from './far-con-06.ts';
import { recruitmentFeeCharged } from './far-fee-01.ts';
import { recruitmentFeeInOtherForm } from './far-fee-02.ts';
import { recruitmentFeeCollected } from './far-fee-03.ts';
import { recruitersKeepLaw } from './far-rcr-01.ts';

/** What only the clause asks for, or asks for otherwise than other instruments. */
export const farRules: readonly Rule[] = [
  recruitmentFeeCharged,
  recruitmentFeeInOtherForm,
  recruitmentFeeCollected,
  noRevenueFromWorkers,
  recruitersKeepLaw,
  wayHomeUnderClause,
  ...credibleInformationRules,
  authoritiesTold,
  violatorsDealtWith,
  authoritiesAided,
];
