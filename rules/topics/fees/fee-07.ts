import { iloFair, sdg, un13 } from '../../basis.ts';
import { feeTable } from '../../forms/fee-table.ts';
import { corridors } from '../../forms/recruitment.ts';
import {
  all,
  type Comparison,
  type Condition,
  compare,
  field,
  not,
  parameter,
  product,
  some,
  sum,
  term,
} from '../../language.ts';
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

const burdens = term(
  'workers bore it, it is neither repaid nor being repaid on time, and local law does not excuse it',
  'workers did not bear it, or it is repaid, or being repaid on time, or local law excuses it',
  all(stillOpen, not(excused)),
);

/**
 * On average over all recruits of a corridor, as SDG 10.7.1 reckons: what all of them bore together, compared with so
 * many of their first monthly wages. What was paid in another currency than the wage does not compare.
 */
const comesTo = (how: Comparison, wages: string, counts: Condition) =>
  compare(
    sum('amount', feeTable, { times: 'workers', where: counts }),
    how,
    product(field('recruits'), product(parameter(wages), field('firstMonthlyWage'))),
  );

const heavy = term(
  'what workers bore there is a heavy burden beside their first monthly wage',
  'what workers bore there is no heavy burden beside their first monthly wage',
  comesTo('>=', 'fees.burden.heavy.wages', burdens),
);
const burden = term(
  'what workers bore there is a burden beside their first monthly wage',
  'what workers bore there is no burden beside their first monthly wage',
  comesTo('>', 'fees.burden.some.wages', burdens),
);
const inSomeCorridor = (reached: Condition) => some(corridors, all(some(feeTable, burdens), reached));
const admitted = (how: Comparison, wages: string) =>
  some(corridors, all(some(feeTable, unexcusedAsStated), comesTo(how, wages, unexcusedAsStated)));

const wage = (amount: string) => ({ firstMonthlyWage: { amount, currency: 'NPR' } });
const visa = (amount: string, row: { [member: string]: unknown } = {}) => [
  {
    category: 'FAR-v',
    payer: 'worker',
    amount: { amount, currency: 'NPR' },
    locallyPermitted: false,
    repayment: { status: 'none' },
    ...row,
  } as const,
];
const privateWork = { funding: { publicFunding: 'none' } };

export const feeBurden = rule({
  id: 'FEE-07',
  version: 1,
  topic: 'fees',
  group: 'fees',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'What workers bore is no burden beside their first monthly wage',
  basis: [un13('j', 3), un13('k', '2a'), sdg('10.7.1'), iloFair('principle 7')],
  appliesIf: someoneRecruited,
  cases: [
    when(inSomeCorridor(heavy), breach('critical', { suffix: 'heavy' }), admitted('>=', 'fees.burden.heavy.wages')),
    when(inSomeFeeRow(all(workerBore, repayingOnTime)), remedying()),
    when(inSomeCorridor(burden), breach('major'), admitted('>', 'fees.burden.some.wages')),
    when(inSomeFeeRow(all(stillOpen, excused)), localLawConflict('major')),
    when(inSomeFeeRow(all(workerBore, repaidInFull)), met({ suffix: 'repaid', repairs: true })),
  ],
  otherwise: met(),
  repairedIf: repaired('recruitment_fees'),
  repairingIf: repairing('recruitment_fees'),
  examples: [
    {
      name: 'a visa that cost as much as a month of work',
      answers: { ...privateWork, recruitment: recruited(visa('1000.00'), wage('1000')) },
      gives: 'FEE-07.breach.heavy',
    },
    {
      name: 'a visa that cost a little less than a month of work',
      answers: { ...privateWork, recruitment: recruited(visa('999.99'), wage('1000')) },
      gives: 'FEE-07.breach',
    },
    {
      name: 'a visa that is being repaid on time',
      answers: { ...privateWork, recruitment: recruited(visa('5000', { repayment: planned }), wage('1000')) },
      gives: 'FEE-07.remedying',
    },
    {
      name: 'a charge that local law permits, without public money',
      answers: { ...privateWork, recruitment: recruited(visa('300', { locallyPermitted: true }), wage('1000')) },
      gives: 'FEE-07.conflict',
    },
    {
      name: 'a visa repaid to all',
      answers: { ...privateWork, recruitment: recruited(visa('5000', { repayment: repaidToAll }), wage('1000')) },
      gives: 'FEE-07.met.repaid',
    },
    { name: 'an employer that bore every cost', answers: { recruitment: recruited() }, gives: 'FEE-07.met' },
    { name: 'a year without recruits', answers: { recruitment: nobodyRecruited }, gives: 'FEE-07.not_applicable' },
    {
      name: 'a visa paid in another currency than the wage',
      answers: {
        ...privateWork,
        recruitment: recruited(visa('1000'), { firstMonthlyWage: { amount: '900', currency: 'QAR' } }),
      },
      gives: 'FEE-07.unknown',
    },
  ],
});
