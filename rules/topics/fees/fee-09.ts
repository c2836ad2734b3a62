import { farAllows, ktc, practice, un13, underFederalContract } from '../../basis.ts';
import { all, asOf, compare, field, is, not, notStated, parameter, plusDays } from '../../language.ts';
import { breach, gap, localLawConflict, met, remedying, rule, when } from '../../rule.ts';
import { recruited } from '../examples.ts';
import { repaired, repairing } from '../repairs.ts';
import {
  excused,
  inSomeFeeRow,
  longestPlan,
  repayingOnTime,
  stillOpen,
  unexcusedAsStated,
  workerBore,
} from './conditions.ts';
import { planned, repaidToAll } from './repayment-examples.ts';

const overdue = all(is('repayment/status', 'planned'), compare(field('repayment/dueOn'), '<', asOf));
/**
 * Ninety days are practice, and of medium certainty: a slower plan is shown, and weighs no more than any plan on time.
 * A plan beyond the longest one is no plan, here as in every rule on fees.
 */
const slow = compare(
  field('repayment/dueOn'),
  '>',
  plusDays(field('repayment/foundOn'), parameter('fees.repayment.days')),
);
const onTime = all(workerBore, repayingOnTime);
const someSlow = inSomeFeeRow(all(onTime, slow));

const visa = (repayment: { [member: string]: unknown }, row: { [member: string]: unknown } = {}) => ({
  funding: { publicFunding: 'none' },
  recruitment: recruited([{ category: 'FAR-v', payer: 'worker', locallyPermitted: false, repayment, ...row }]),
});

export const feesRepaid = rule({
  id: 'FEE-09',
  version: 2,
  topic: 'fees',
  group: 'fees',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'What workers paid is repaid to all of them, and in time',
  basis: [
    un13('k', '2a'),
    underFederalContract(farAllows('52.222-50(f)(1)')),
    ktc('4.2'),
    practice('repayment within 90 days of discovery', { certainty: 'medium' }),
  ],
  appliesIf: inSomeFeeRow(workerBore),
  cases: [
    when(
      inSomeFeeRow(all(workerBore, overdue, not(excused))),
      breach('critical', { suffix: 'overdue' }),
      inSomeFeeRow(all(workerBore, overdue, notStated(excused))),
    ),
    when(
      inSomeFeeRow(all(stillOpen, not(excused))),
      breach('critical', { says: { days: longestPlan } }),
      inSomeFeeRow(unexcusedAsStated),
    ),
    when(all(inSomeFeeRow(onTime), not(someSlow)), remedying()),
    when(someSlow, gap('major', { suffix: 'slow' })),
    when(inSomeFeeRow(all(stillOpen, excused)), localLawConflict('major')),
  ],
  // Workers bore a cost, and no row of it is open: all of it has been repaid.
  otherwise: met({ repairs: true }),
  repairedIf: repaired('recruitment_fees'),
  repairingIf: repairing('recruitment_fees'),
  examples: [
    {
      name: 'a promise that has passed',
      answers: visa({ ...planned, dueOn: '2026-10-31' }),
      gives: 'FEE-09.breach.overdue',
    },
    { name: 'no plan to repay', answers: visa({ status: 'none' }), gives: 'FEE-09.breach' },
    {
      name: 'a plan that leaves out those who left',
      answers: visa({ ...planned, includesLeavers: false }),
      gives: 'FEE-09.breach',
    },
    {
      name: 'a plan for a day ten years ahead',
      answers: visa({ ...planned, dueOn: '2036-10-01' }),
      gives: 'FEE-09.breach',
    },
    {
      name: 'a plan that does not say when the cost was found',
      answers: visa({ ...planned, foundOn: undefined }),
      gives: 'FEE-09.unknown',
    },
    { name: 'a plan within ninety days', answers: visa(planned), gives: 'FEE-09.remedying' },
    {
      name: 'a plan that takes a year',
      answers: visa({ ...planned, dueOn: '2027-10-01' }),
      gives: 'FEE-09.gap.slow',
    },
    {
      name: 'a charge that local law permits, without public money or plan',
      answers: visa({ status: 'none' }, { locallyPermitted: true }),
      gives: 'FEE-09.conflict',
    },
    { name: 'a visa repaid to all', answers: visa(repaidToAll), gives: 'FEE-09.met' },
    {
      name: 'an employer that bore every cost',
      answers: { recruitment: recruited() },
      gives: 'FEE-09.not_applicable',
    },
    {
      name: 'a plan without a day',
      answers: visa({ status: 'planned', foundBy: 'self', includesLeavers: true }),
      gives: 'FEE-09.unknown',
    },
  ],
});
