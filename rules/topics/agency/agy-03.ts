import { c181, far, un13, underFederalContract } from '../../basis.ts';
import { all, always, compare, field, is, not, value } from '../../language.ts';
import { breach, localLawConflict, met, remedying, rule, sourcesConflict, when } from '../../rule.ts';
import { nobodyRecruited, recruited } from '../examples.ts';
import {
  excused,
  inSomeFeeRow,
  repaidInFull,
  repayingOnTime,
  stillOpen,
  unexcusedAsStated,
  workerBore,
} from '../fees/conditions.ts';
import { planned, repaidToAll } from '../fees/repayment-examples.ts';
import { saidOfWorkers, theySayAgencyCollected } from '../ledger.ts';
import { workersBore } from '../ledger-examples.ts';
import { repaired, repairing } from '../repairs.ts';

const fromWorkers = compare(field('/revenue/fromWorkersPercent'), '>', value(0));
const nothingFromWorkers = compare(field('/revenue/fromWorkersPercent'), '=', value(0));
const share = { says: { percent: field('/revenue/fromWorkersPercent') } };

const revenue = (percent: number) => ({ revenue: { fromWorkersPercent: percent } });
const feeOfWorkers = (row: { [member: string]: unknown }) =>
  recruited([{ category: 'FAR-i', payer: 'worker', ...row }]);

/** Money from workers that no fee row accounts for weighs as an open fee: else it would pay to leave the row out. */
export const revenueFromWorkers = rule({
  id: 'AGY-03',
  version: 3,
  topic: 'agency',
  group: 'fees',
  subject: 'declarant',
  forms: ['agency'],
  title: 'Takes no revenue from workers',
  basis: [un13('j', 3), un13('k', '2a'), c181('7(1)'), c181('7(2)'), underFederalContract(far('52.222-50(b)(6)'))],
  appliesIf: always,
  cases: [
    when(
      all(fromWorkers, not(inSomeFeeRow(workerBore))),
      breach('critical', { suffix: 'undisclosed', ...share }),
      fromWorkers,
    ),
    when(
      all(fromWorkers, inSomeFeeRow(all(stillOpen, not(excused)))),
      breach('critical', share),
      all(fromWorkers, inSomeFeeRow(unexcusedAsStated)),
    ),
    when(
      all(nothingFromWorkers, saidOfWorkers(is('role', 'provider'), theySayAgencyCollected)),
      sourcesConflict('critical', { suffix: 'others' }),
    ),
    when(all(fromWorkers, inSomeFeeRow(all(workerBore, repayingOnTime))), remedying(share)),
    when(all(fromWorkers, inSomeFeeRow(all(stillOpen, excused))), localLawConflict('major', share)),
    when(
      all(fromWorkers, inSomeFeeRow(all(workerBore, repaidInFull))),
      met({ suffix: 'repaid', repairs: true, ...share }),
    ),
  ],
  otherwise: met(),
  repairedIf: repaired('recruitment_fees'),
  repairingIf: repairing('recruitment_fees'),
  examples: [
    {
      name: 'a tenth of the revenue from workers, and no fee row that shows it',
      answers: { ...revenue(10), recruitment: recruited() },
      gives: 'AGY-03.breach.undisclosed',
    },
    {
      name: 'revenue from workers in a year in which nobody was recruited',
      answers: { ...revenue(10), recruitment: nobodyRecruited },
      gives: 'AGY-03.breach.undisclosed',
    },
    {
      name: 'a tenth of the revenue from a service charge that nobody repays',
      answers: {
        ...revenue(10),
        funding: { publicFunding: 'none' },
        recruitment: feeOfWorkers({ locallyPermitted: false, repayment: { status: 'none' } }),
      },
      gives: 'AGY-03.breach',
    },
    {
      name: 'a service charge that is being repaid on time',
      answers: {
        ...revenue(10),
        recruitment: feeOfWorkers({ repayment: planned }),
      },
      gives: 'AGY-03.remedying',
    },
    {
      name: 'a service charge that local law permits, without public money',
      answers: {
        ...revenue(10),
        funding: { publicFunding: 'none' },
        recruitment: feeOfWorkers({ locallyPermitted: true, repayment: { status: 'none' } }),
      },
      gives: 'AGY-03.conflict',
    },
    {
      name: 'a service charge repaid to all who paid it',
      answers: {
        ...revenue(10),
        recruitment: feeOfWorkers({ repayment: repaidToAll }),
      },
      gives: 'AGY-03.met.repaid',
    },
    {
      name: 'no revenue from workers, by its own account, and a client that says what it collected from them',
      answers: revenue(0),
      beside: workersBore({ role: 'provider' }),
      gives: 'AGY-03.conflict.others',
    },
    { name: 'employers pay for everything', answers: revenue(0), gives: 'AGY-03.met' },
    {
      name: 'revenue from workers, and a fee table left out',
      answers: revenue(10),
      gives: 'AGY-03.unknown',
    },
  ],
});
