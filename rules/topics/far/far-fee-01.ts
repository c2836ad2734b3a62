import { far } from '../../basis.ts';
import { breach, met, remedying, rule, when } from '../../rule.ts';
import { nobodyRecruited, recruited } from '../examples.ts';
import { planned, repaidToAll } from '../fees/repayment-examples.ts';
import { repaired, repairing } from '../repairs.ts';
import { feeAdmitted, feeBeingRepaid, feeRepaid, feeUnpaidBack, recruitedOrCharged } from './recruitment-fee.ts';

const visa = { category: 'FAR-v', payer: 'worker' } as const;
const notRepaid = { status: 'none' } as const;

export const recruitmentFeeCharged = rule({
  id: 'FAR-FEE-01',
  version: 1,
  topic: 'fees',
  group: 'fees',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'No worker bears a recruitment fee of any of the thirteen categories',
  basis: [far('52.222-50(b)(6)'), far('52.222-50(a), recruitment fees (1)(i)-(xiii)')],
  appliesIf: recruitedOrCharged,
  cases: [
    when(feeUnpaidBack(), breach('critical'), feeAdmitted()),
    when(feeBeingRepaid(), remedying()),
    when(feeRepaid(), met({ suffix: 'repaid', repairs: true })),
  ],
  otherwise: met(),
  repairedIf: repaired('recruitment_fees'),
  repairingIf: repairing('recruitment_fees'),
  examples: [
    {
      name: 'a service charge that local law permits, without public money',
      answers: {
        funding: { publicFunding: 'none' },
        recruitment: recruited([{ ...visa, locallyPermitted: true, repayment: notRepaid }]),
      },
      gives: 'FAR-FEE-01.breach',
    },
    {
      name: "a seafarer's own passport, which the Maritime Labour Convention leaves to the seafarer",
      answers: {
        recruitment: recruited([{ category: 'FAR-vi(passport)', payer: 'worker', repayment: notRepaid }], {
          workerType: 'seafarer',
        }),
      },
      gives: 'FAR-FEE-01.unknown',
    },
    {
      name: "a seafarer's passport that the agency required",
      answers: {
        recruitment: recruited(
          [{ category: 'FAR-vi(passport)', payer: 'worker', requiredBy: 'agency', repayment: notRepaid }],
          { workerType: 'seafarer' },
        ),
      },
      gives: 'FAR-FEE-01.breach',
    },
    {
      name: 'a passport that was held before recruitment began',
      answers: {
        recruitment: recruited([{ category: 'FAR-vi(passport)', payer: 'worker', requiredBy: 'held_before' }]),
      },
      gives: 'FAR-FEE-01.met',
    },
    {
      name: 'a visa that is being repaid on time',
      answers: { recruitment: recruited([{ ...visa, repayment: planned }]) },
      gives: 'FAR-FEE-01.remedying',
    },
    {
      name: 'a visa repaid to all, also to those who left',
      answers: { recruitment: recruited([{ ...visa, repayment: repaidToAll }]) },
      gives: 'FAR-FEE-01.met.repaid',
    },
    { name: 'an employer that bore every cost', answers: { recruitment: recruited() }, gives: 'FAR-FEE-01.met' },
    { name: 'a year without recruits', answers: { recruitment: nobodyRecruited }, gives: 'FAR-FEE-01.not_applicable' },
    {
      name: 'a fee row left out',
      answers: { recruitment: recruited([{ category: 'FAR-v', payer: 'employer', workers: 9 }]) },
      gives: 'FAR-FEE-01.unknown',
    },
  ],
});
