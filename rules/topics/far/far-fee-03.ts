import { far } from '../../basis.ts';
import { oneOf, term } from '../../language.ts';
import { breach, met, remedying, rule, sourcesConflict, when } from '../../rule.ts';
import { nobodyRecruited, recruited } from '../examples.ts';
import { planned, repaidToAll } from '../fees/repayment-examples.ts';
import { saidOfWorkers, theySayChainCollected } from '../ledger.ts';
import { workersBore } from '../ledger-examples.ts';
import { repaired, repairing } from '../repairs.ts';
import { feeAdmitted, feeBeingRepaid, feeRepaid, feeUnpaidBack, recruitedOrCharged } from './recruitment-fee.ts';

/** (2)(v): employer or third party, licensed or not, (A)-(G) among them. What a government takes is category (x). */
const collectedPrivately = term(
  'the employer or a third party collected it',
  'neither the employer nor a third party collected it',
  oneOf('collector', ['employer', 'affiliate', 'agency', 'sub_agent', 'labour_broker', 'subcontractor', 'third_party']),
);

const collected = { category: 'FAR-i', payer: 'worker', collector: 'sub_agent' } as const;
const notRepaid = { status: 'none' } as const;

export const recruitmentFeeCollected = rule({
  id: 'FAR-FEE-03',
  version: 2,
  topic: 'fees',
  group: 'fees',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'Nobody collects a recruitment fee, from the employer and its agents to subcontractors of every tier',
  basis: [far('52.222-50(b)(6)'), far('52.222-50(a), recruitment fees (2)(v)(A)-(G)')],
  appliesIf: recruitedOrCharged,
  cases: [
    when(feeUnpaidBack(collectedPrivately), breach('critical'), feeAdmitted(collectedPrivately)),
    when(saidOfWorkers(theySayChainCollected), sourcesConflict('critical', { suffix: 'others' })),
    when(feeBeingRepaid(collectedPrivately), remedying()),
    when(feeRepaid(collectedPrivately), met({ suffix: 'repaid', repairs: true })),
  ],
  otherwise: met(),
  repairedIf: repaired('recruitment_fees'),
  repairingIf: repairing('recruitment_fees'),
  examples: [
    {
      name: 'a licensed sub-agent that collected what local law permits',
      answers: { recruitment: recruited([{ ...collected, locallyPermitted: true, repayment: notRepaid }]) },
      gives: 'FAR-FEE-03.breach',
    },
    {
      name: 'a charge of a sub-agent that is being repaid on time',
      answers: { recruitment: recruited([{ ...collected, repayment: planned }]) },
      gives: 'FAR-FEE-03.remedying',
    },
    {
      name: 'a charge of a sub-agent, repaid to all',
      answers: { recruitment: recruited([{ ...collected, repayment: repaidToAll }]) },
      gives: 'FAR-FEE-03.met.repaid',
    },
    {
      name: 'a levy that workers paid to a government, which FAR-FEE-01 judges',
      answers: {
        recruitment: recruited([{ category: 'FAR-x', payer: 'worker', collector: 'government', repayment: notRepaid }]),
      },
      gives: 'FAR-FEE-03.met',
    },
    {
      name: 'an agency that says for months what its sub-agent collected, and a client that denies it',
      answers: { recruitment: recruited() },
      beside: workersBore(),
      gives: 'FAR-FEE-03.conflict.others',
    },
    { name: 'a year without recruits', answers: { recruitment: nobodyRecruited }, gives: 'FAR-FEE-03.not_applicable' },
    {
      name: 'a charge whose collector is not named',
      answers: { recruitment: recruited([{ ...collected, collector: 'not_known', repayment: notRepaid }]) },
      gives: 'FAR-FEE-03.unknown',
    },
  ],
});
