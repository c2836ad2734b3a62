import { far } from '../../basis.ts';
import { all, always, compare, field, is, not, value } from '../../language.ts';
import { breach, met, remedying, rule, sourcesConflict, when } from '../../rule.ts';
import { nobodyRecruited, recruited } from '../examples.ts';
import { inSomeFeeRow } from '../fees/conditions.ts';
import { planned, repaidToAll } from '../fees/repayment-examples.ts';
import { saidOfWorkers, theySayAgencyCollected } from '../ledger.ts';
import { workersBore } from '../ledger-examples.ts';
import { repaired, repairing } from '../repairs.ts';
import { feeAdmitted, feeBeingRepaid, feeBorne, feeRepaid, feeUnpaidBack } from './recruitment-fee.ts';

const fromWorkers = compare(field('/revenue/fromWorkersPercent'), '>', value(0));
const nothingFromWorkers = compare(field('/revenue/fromWorkersPercent'), '=', value(0));
const share = { says: { percent: field('/revenue/fromWorkersPercent') } };

const revenue = (percent: number) => ({ revenue: { fromWorkersPercent: percent } });
const feeOfWorkers = (row: { [member: string]: unknown }) => ({
  recruitment: recruited([{ category: 'FAR-i', payer: 'worker', ...row }]),
});

/** Money from workers that no fee row accounts for weighs as an open fee: else it would pay to leave the row out. */
export const noRevenueFromWorkers = rule({
  id: 'FAR-AGY-03',
  version: 2,
  topic: 'agency',
  group: 'fees',
  subject: 'declarant',
  forms: ['agency'],
  title: 'Takes no revenue from workers, whatever local law permits',
  basis: [far('52.222-50(b)(6)'), far('52.222-50(a), recruitment fees (2)(v)(A)-(G)')],
  appliesIf: always,
  cases: [
    when(
      all(fromWorkers, not(inSomeFeeRow(feeBorne))),
      breach('critical', { suffix: 'undisclosed', ...share }),
      fromWorkers,
    ),
    when(all(fromWorkers, feeUnpaidBack()), breach('critical', share), all(fromWorkers, feeAdmitted())),
    when(
      all(nothingFromWorkers, saidOfWorkers(is('role', 'provider'), theySayAgencyCollected)),
      sourcesConflict('critical', { suffix: 'others' }),
    ),
    when(all(fromWorkers, feeBeingRepaid()), remedying(share)),
    when(all(fromWorkers, feeRepaid()), met({ suffix: 'repaid', repairs: true, ...share })),
  ],
  otherwise: met(),
  repairedIf: repaired('recruitment_fees'),
  repairingIf: repairing('recruitment_fees'),
  examples: [
    {
      name: 'a fifth of its revenue, and a fee table without a fee',
      answers: { ...revenue(20), recruitment: nobodyRecruited },
      gives: 'FAR-AGY-03.breach.undisclosed',
    },
    {
      name: 'a fifth of its revenue by a charge that local law permits',
      answers: {
        funding: { publicFunding: 'none' },
        ...revenue(20),
        ...feeOfWorkers({ locallyPermitted: true, repayment: { status: 'none' } }),
      },
      gives: 'FAR-AGY-03.breach',
    },
    {
      name: 'a charge that is being repaid on time',
      answers: { ...revenue(20), ...feeOfWorkers({ repayment: planned }) },
      gives: 'FAR-AGY-03.remedying',
    },
    {
      name: 'a charge repaid to all',
      answers: { ...revenue(20), ...feeOfWorkers({ repayment: repaidToAll }) },
      gives: 'FAR-AGY-03.met.repaid',
    },
    {
      name: 'no revenue from workers, by its own account, and a client that says what it collected from them',
      answers: revenue(0),
      beside: workersBore({ role: 'provider' }),
      gives: 'FAR-AGY-03.conflict.others',
    },
    { name: 'no revenue from workers', answers: revenue(0), gives: 'FAR-AGY-03.met' },
    { name: 'no word of its revenue', answers: {}, gives: 'FAR-AGY-03.unknown' },
  ],
});
