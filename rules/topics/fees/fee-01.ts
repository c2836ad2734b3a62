import { c181, dhaka, far, iloFair, iris, un13, underFederalContract } from '../../basis.ts';
import { all, not } from '../../language.ts';
import { breach, localLawConflict, met, remedying, rule, when } from '../../rule.ts';
import { nobodyRecruited, recruited } from '../examples.ts';
import { repaired, repairing } from '../repairs.ts';
import {
  excused,
  inSomeFeeRow,
  repaidInFull,
  repayingOnTime,
  someoneRecruited,
  stillOpen,
  unexcusedAsStated,
  workerBore,
} from './conditions.ts';
import { planned, repaidToAll } from './repayment-examples.ts';

const visaPaidByWorker = { category: 'FAR-v', payer: 'worker' } as const;

export const feePaidByWorker = rule({
  id: 'FEE-01',
  version: 2,
  topic: 'fees',
  group: 'fees',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'No worker pays a recruitment fee or related cost',
  basis: [
    un13('j', 3),
    un13('k', '2a'),
    underFederalContract(far('52.222-50(b)(6)')),
    iloFair('principle 7'),
    c181('7(1)'),
    dhaka('1'),
    iris('1'),
  ],
  appliesIf: someoneRecruited,
  cases: [
    when(inSomeFeeRow(all(stillOpen, not(excused))), breach('critical'), inSomeFeeRow(unexcusedAsStated)),
    when(inSomeFeeRow(all(workerBore, repayingOnTime)), remedying()),
    when(inSomeFeeRow(all(stillOpen, excused)), localLawConflict('major')),
    when(inSomeFeeRow(all(workerBore, repaidInFull)), met({ suffix: 'repaid', repairs: true })),
  ],
  otherwise: met(),
  repairedIf: repaired('recruitment_fees'),
  repairingIf: repairing('recruitment_fees'),
  examples: [
    {
      name: 'a visa that workers paid and nobody repaid',
      answers: {
        funding: { publicFunding: 'none' },
        recruitment: recruited([{ ...visaPaidByWorker, locallyPermitted: false, repayment: { status: 'none' } }]),
      },
      gives: 'FEE-01.breach',
    },
    {
      name: 'a visa that is being repaid on time',
      answers: {
        recruitment: recruited([
          {
            ...visaPaidByWorker,
            repayment: planned,
          },
        ]),
      },
      asOf: '2026-11-01',
      gives: 'FEE-01.remedying',
    },
    {
      name: 'a service charge that local law permits, without public money',
      answers: {
        funding: { publicFunding: 'none' },
        recruitment: recruited([
          { category: 'FAR-i', payer: 'worker', locallyPermitted: true, repayment: { status: 'none' } },
        ]),
      },
      gives: 'FEE-01.conflict',
    },
    {
      name: 'a visa repaid to all, also to those who left',
      answers: {
        recruitment: recruited([
          {
            ...visaPaidByWorker,
            repayment: repaidToAll,
          },
        ]),
      },
      gives: 'FEE-01.met.repaid',
    },
    { name: 'an employer that bore every cost', answers: { recruitment: recruited() }, gives: 'FEE-01.met' },
    { name: 'a year without recruits', answers: { recruitment: nobodyRecruited }, gives: 'FEE-01.not_applicable' },
    {
      name: 'a fee row left out',
      answers: { recruitment: recruited([{ category: 'FAR-v', payer: 'employer', workers: 9 }]) },
      gives: 'FEE-01.unknown',
    },
  ],
});
