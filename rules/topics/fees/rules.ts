import type { Rule } from '../../rule.ts';
import { feePaidByWorker } from './fee-01.ts';
import { feeInDisguise } from './fee-02.ts';
import { feeCollectedInTheChain } from './fee-03.ts';
import { depositTaken } from './fee-04.ts';
import { zeroFeePolicyInPlace } from './fee-05.ts';
import { agencyContractsSayWhoPays, clientContractsSayWhoPays } from './fee-06.ts';
import { feePermittedLocally } from './fee-08.ts';
import { feesRepaid } from './fee-09.ts';
import { feesAtSea } from './fee-12.ts';

export const feeRules: readonly Rule[] = [
  feePaidByWorker,
  feeInDisguise,
  feeCollectedInTheChain,
  depositTaken,
  zeroFeePolicyInPlace,
  agencyContractsSayWhoPays,
  clientContractsSayWhoPays,
  feePermittedLocally,
  feesRepaid,
  feesAtSea,
];
