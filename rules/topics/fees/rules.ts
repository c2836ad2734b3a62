import type { Rule } from '../../rule.ts';
import { feePaidByWorker } from './fee-01.ts';
import { feeInDisguise } from './fee-02.ts';
import { feeCollectedInTheChain } from './fee-03.ts';
import { depositTaken } from './fee-04.ts';
import { zeroFeePolicyInPlace } from './fee-05.ts';
import { agencyContractsSayWhoPays, clientContractsSayWhoPays } from './fee-06.ts';
import { feeBurden } from './fee-07.ts';
import { feePermittedLocally } from './fee-08.ts';
import { feesRepaid } from './fee-09.ts';
import { agenciesPaidEnough } from './fee-10.ts';
import { workersAskedOfFees } from './fee-11.ts';
import { feesAtSea } from './fee-12.ts';
import { journeyDeclared } from './fee-13.ts';

export const feeRules: readonly Rule[] = [
  feePaidByWorker,
  feeInDisguise,
  feeCollectedInTheChain,
  depositTaken,
  zeroFeePolicyInPlace,
  agencyContractsSayWhoPays,
  clientContractsSayWhoPays,
  feeBurden,
  feePermittedLocally,
  feesRepaid,
  agenciesPaidEnough,
  workersAskedOfFees,
  feesAtSea,
  journeyDeclared,
];
