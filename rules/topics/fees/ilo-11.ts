import { c181, iloFair } from '../../basis.ts';
import { all, always, compare, field, is, not, value } from '../../language.ts';
import { breach, met, rule, sourcesConflict, when } from '../../rule.ts';
import { nobodyRecruited, recruited } from '../examples.ts';
import { saidOfWorkers, theySayAgencyCollected } from '../ledger.ts';
import { workersBore } from '../ledger-examples.ts';
import { repaired, repairing } from '../repairs.ts';
import { inSomeFeeRow, workerBore } from './conditions.ts';

const fromWorkers = compare(field('/revenue/fromWorkersPercent'), '>', value(0));
const nothingFromWorkers = compare(field('/revenue/fromWorkersPercent'), '=', value(0));

const revenue = (percent: number, row: { [member: string]: unknown } = {}) => ({
  revenue: { fromWorkersPercent: percent },
  recruitment: recruited([{ category: 'FAR-i', payer: 'employer', ...row }]),
});

/** What the fee table shows, the rules on fees and costs judge, exceptions included. */
export const revenueNotShown = rule({
  id: 'ILO-11',
  version: 2,
  topic: 'fees',
  group: 'fees',
  subject: 'declarant',
  forms: ['agency'],
  title: 'No revenue comes from workers that the fee table does not show',
  basis: [c181('7(1)'), iloFair('principle 7')],
  appliesIf: always,
  cases: [
    when(
      all(fromWorkers, not(inSomeFeeRow(workerBore))),
      breach('critical', { says: { percent: field('/revenue/fromWorkersPercent') } }),
    ),
    when(
      all(nothingFromWorkers, saidOfWorkers(is('role', 'provider'), theySayAgencyCollected)),
      sourcesConflict('critical', { suffix: 'others' }),
    ),
  ],
  otherwise: met(),
  repairedIf: repaired('recruitment_fees'),
  repairingIf: repairing('recruitment_fees'),
  examples: [
    { name: 'revenue from workers that no fee row shows', answers: revenue(10), gives: 'ILO-11.breach' },
    {
      name: 'revenue from workers in a year in which nobody was recruited',
      answers: { ...revenue(10), recruitment: nobodyRecruited },
      gives: 'ILO-11.breach',
    },
    {
      name: 'revenue that a fee row shows, which other rules judge',
      answers: revenue(10, { payer: 'worker' }),
      gives: 'ILO-11.met',
    },
    {
      name: 'no revenue from workers, by its own account, and a client that says what it collected from them',
      answers: revenue(0),
      beside: workersBore({ role: 'provider' }),
      gives: 'ILO-11.conflict.others',
    },
    { name: 'revenue from employers alone', answers: revenue(0), gives: 'ILO-11.met' },
    {
      name: 'revenue of which nobody knows where it comes from',
      answers: { ...revenue(10), revenue: { fromWorkersPercent: 'not_known' } },
      gives: 'ILO-11.unknown',
    },
  ],
});
