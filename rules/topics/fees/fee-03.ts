import { far, iloFair, iloFeeDefinition, un13, underFederalContract } from '../../basis.ts';
import { all, not } from '../../language.ts';
import { breach, localLawConflict, met, remedying, rule, sourcesConflict, when } from '../../rule.ts';
import { nobodyRecruited, recruited } from '../examples.ts';
import { saidOfWorkers, theySayChainCollected } from '../ledger.ts';
import { lately, workersBore } from '../ledger-examples.ts';
import { repaired, repairing } from '../repairs.ts';
import {
  excused,
  inSomeFeeRow,
  inTheChain,
  repaidInFull,
  repayingOnTime,
  someoneRecruited,
  stillOpen,
  unexcusedAsStated,
  workerBore,
} from './conditions.ts';
import { planned, repaidToAll } from './repayment-examples.ts';

const collected = { category: 'FAR-i', payer: 'worker', collector: 'sub_agent' } as const;
const notRepaid = { status: 'none' } as const;

export const feeCollectedInTheChain = rule({
  id: 'FEE-03',
  version: 3,
  topic: 'fees',
  group: 'fees',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'Nobody in the recruitment chain collects fees from workers',
  basis: [
    un13('j', 3),
    un13('j', 4),
    un13('k', '2a'),
    underFederalContract(far('52.222-50(a), recruitment fees (2)(v)(A)-(G)')),
    iloFair('principle 7'),
    iloFeeDefinition('collection by employers, recruiters and third parties'),
  ],
  appliesIf: someoneRecruited,
  cases: [
    when(
      inSomeFeeRow(all(stillOpen, inTheChain, not(excused))),
      breach('critical'),
      inSomeFeeRow(all(unexcusedAsStated, inTheChain)),
    ),
    when(saidOfWorkers(theySayChainCollected), sourcesConflict('critical', { suffix: 'others' })),
    when(inSomeFeeRow(all(workerBore, inTheChain, repayingOnTime)), remedying()),
    when(inSomeFeeRow(all(stillOpen, inTheChain, excused)), localLawConflict('major')),
    when(inSomeFeeRow(all(workerBore, inTheChain, repaidInFull)), met({ suffix: 'repaid', repairs: true })),
  ],
  otherwise: met(),
  repairedIf: repaired('recruitment_fees'),
  repairingIf: repairing('recruitment_fees'),
  examples: [
    {
      name: 'a sub-agent that collected a charge nobody repaid',
      answers: {
        recruitment: recruited([{ ...collected, locallyPermitted: false, repayment: notRepaid }]),
      },
      gives: 'FEE-03.breach',
    },
    {
      name: 'a charge of a sub-agent that is being repaid on time',
      answers: { recruitment: recruited([{ ...collected, repayment: planned }]) },
      gives: 'FEE-03.remedying',
    },
    {
      name: 'a charge of a sub-agent that local law permits, without public money',
      answers: {
        funding: { publicFunding: 'none' },
        recruitment: recruited([{ ...collected, locallyPermitted: true, repayment: notRepaid }]),
      },
      gives: 'FEE-03.conflict',
    },
    {
      name: 'a charge of a sub-agent, repaid to all',
      answers: { recruitment: recruited([{ ...collected, repayment: repaidToAll }]) },
      gives: 'FEE-03.met.repaid',
    },
    {
      name: 'a visa that workers paid to a government, which FEE-01 judges',
      answers: {
        recruitment: recruited([{ category: 'FAR-v', payer: 'worker', collector: 'government', repayment: notRepaid }]),
      },
      gives: 'FEE-03.met',
    },
    {
      name: 'an agency that says for months what its sub-agent collected, and a client that denies it',
      answers: { recruitment: recruited() },
      beside: workersBore(),
      gives: 'FEE-03.conflict.others',
    },
    {
      name: 'the same of which the declarant has known for a week',
      answers: { recruitment: recruited() },
      beside: workersBore({ since: lately }),
      gives: 'FEE-03.met',
    },
    { name: 'a year without recruits', answers: { recruitment: nobodyRecruited }, gives: 'FEE-03.not_applicable' },
    {
      name: 'a charge whose collector is not named',
      answers: {
        recruitment: recruited([
          { ...collected, collector: 'not_known', locallyPermitted: false, repayment: notRepaid },
        ]),
      },
      gives: 'FEE-03.unknown',
    },
  ],
});
