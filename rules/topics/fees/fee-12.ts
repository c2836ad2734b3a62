import { c188, iloFair, mlc, un13 } from '../../basis.ts';
import { corridors } from '../../forms/recruitment.ts';
import { all, is, not, oneOf, some } from '../../language.ts';
import { breach, localLawConflict, met, remedying, rule, when } from '../../rule.ts';
import { recruited } from '../examples.ts';
import { repaired, repairing } from '../repairs.ts';
import {
  excused,
  inSomeFeeRow,
  repaidInFull,
  repayingOnTime,
  seafarersOwnCost,
  stillOpen,
  unexcusedAsStated,
  workerBore,
} from './conditions.ts';
import { planned, repaidToAll } from './repayment-examples.ts';

const atSea = oneOf('../workerType', ['seafarer', 'fisher']);

const seafarers = { workerType: 'seafarer' };
const fishers = { workerType: 'fisher' };
const visa = { category: 'FAR-v', payer: 'worker', locallyPermitted: false } as const;
const passport = { category: 'FAR-vi(passport)', payer: 'worker', requiredBy: 'agency' } as const;
const notRepaid = { status: 'none' } as const;

export const feesAtSea = rule({
  id: 'FEE-12',
  version: 2,
  topic: 'fees',
  group: 'fees',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'Seafarers and fishers bear no cost that their conventions do not leave to them',
  basis: [un13('j', 3), un13('k', '2a'), mlc('Standard A1.4(5)(b)'), c188('22(3)(b)'), iloFair('principle 7')],
  appliesIf: some(corridors, oneOf('workerType', ['seafarer', 'fisher'])),
  cases: [
    // Neither convention knows an exception for local law; the sources still disagree, as they do in FEE-01.
    when(
      inSomeFeeRow(all(atSea, stillOpen, not(excused))),
      breach('critical'),
      inSomeFeeRow(all(atSea, unexcusedAsStated)),
    ),
    when(inSomeFeeRow(all(atSea, workerBore, repayingOnTime)), remedying()),
    when(inSomeFeeRow(all(atSea, stillOpen, excused)), localLawConflict('major')),
    when(inSomeFeeRow(all(atSea, workerBore, repaidInFull)), met({ suffix: 'repaid', repairs: true })),
    when(inSomeFeeRow(all(is('payer', 'worker'), seafarersOwnCost)), met({ suffix: 'own_cost' })),
  ],
  otherwise: met(),
  repairedIf: repaired('recruitment_fees'),
  repairingIf: repairing('recruitment_fees'),
  examples: [
    {
      name: 'a visa charged to seafarers',
      answers: { recruitment: recruited([{ ...visa, repayment: notRepaid }], seafarers) },
      gives: 'FEE-12.breach',
    },
    {
      name: 'a passport charged to fishers, for whom there is no exception',
      answers: { recruitment: recruited([{ ...passport, locallyPermitted: false, repayment: notRepaid }], fishers) },
      gives: 'FEE-12.breach',
    },
    {
      name: 'a visa being repaid to seafarers on time',
      answers: { recruitment: recruited([{ ...visa, repayment: planned }], seafarers) },
      gives: 'FEE-12.remedying',
    },
    {
      name: 'a charge to fishers that local law permits, without public money',
      answers: {
        funding: { publicFunding: 'none' },
        recruitment: recruited([{ ...visa, locallyPermitted: true, repayment: notRepaid }], fishers),
      },
      gives: 'FEE-12.conflict',
    },
    {
      name: 'a visa repaid to all seafarers',
      answers: { recruitment: recruited([{ ...visa, repayment: repaidToAll }], seafarers) },
      gives: 'FEE-12.met.repaid',
    },
    {
      name: "seafarers who paid for their passport and seafarer's book",
      answers: {
        recruitment: recruited([passport, { category: 'FAR-vi(seafarers_book)', payer: 'worker' }], seafarers),
      },
      gives: 'FEE-12.met.own_cost',
    },
    {
      name: 'a shipowner that bore every cost',
      answers: { recruitment: recruited([], seafarers) },
      gives: 'FEE-12.met',
    },
    { name: 'workers on land', answers: { recruitment: recruited() }, gives: 'FEE-12.not_applicable' },
    {
      name: 'a passport paid by workers of a kind that is not stated',
      answers: { recruitment: recruited([{ ...passport, repayment: notRepaid }], { workerType: 'not_known' }) },
      gives: 'FEE-12.unknown',
    },
  ],
});
