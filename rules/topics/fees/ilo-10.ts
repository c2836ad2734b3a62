import { iloFair, iloFeeDefinition } from '../../basis.ts';
import { all, any, oneOf, term } from '../../language.ts';
import { breach, met, remedying, rule, when } from '../../rule.ts';
import { nobodyRecruited, recruited } from '../examples.ts';
import { repaired, repairing } from '../repairs.ts';
import { inSomeFeeRow, openAsStated, repaidInFull, repayingOnTime, stillOpen, workerBore } from './conditions.ts';
import { iloCosts, recruitedOrCharged } from './ilo-conditions.ts';
import { planned, repaidToAll } from './repayment-examples.ts';

/** By its kind or by the way in which it was taken: no exception makes such a cost a legitimate one. */
const illegitimate = term(
  'it is a deposit or bond, or was taken as a kickback, in kind or by unpaid work',
  'it is no deposit or bond, and was not taken as a kickback, in kind or by unpaid work',
  any(iloCosts.illegitimate.isIt, oneOf('method', ['kickback', 'in_kind', 'free_labour'])),
);

const bond = { category: 'FAR-xii', payer: 'worker', kind: 'deposit_or_bond', method: 'direct_payment' } as const;
const bribe = { category: 'FAR-i', payer: 'worker', kind: 'recruiting', method: 'kickback' } as const;
const notRepaid = { repayment: { status: 'none' } };

export const illegitimateCost = rule({
  id: 'ILO-10',
  version: 1,
  topic: 'fees',
  group: 'fees',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'No worker bears a bond, deposit, kickback, bribe or other illegitimate cost',
  basis: [iloFeeDefinition('illegitimate, unreasonable and undisclosed costs'), iloFair('principle 7')],
  appliesIf: recruitedOrCharged,
  cases: [
    when(inSomeFeeRow(all(stillOpen, illegitimate)), breach('critical'), inSomeFeeRow(all(openAsStated, illegitimate))),
    when(inSomeFeeRow(all(workerBore, illegitimate, repayingOnTime)), remedying()),
    when(inSomeFeeRow(all(workerBore, illegitimate, repaidInFull)), met({ suffix: 'repaid', repairs: true })),
  ],
  otherwise: met(),
  repairedIf: repaired('recruitment_fees'),
  repairingIf: repairing('recruitment_fees'),
  examples: [
    {
      name: 'a bond that local law permits',
      answers: { recruitment: recruited([{ ...bond, ...notRepaid, locallyPermitted: true }]) },
      gives: 'ILO-10.breach',
    },
    {
      name: 'a bribe for being placed',
      answers: { recruitment: recruited([{ ...bribe, ...notRepaid }]) },
      gives: 'ILO-10.breach',
    },
    {
      name: 'a bond that is being repaid on time',
      answers: { recruitment: recruited([{ ...bond, repayment: planned }]) },
      gives: 'ILO-10.remedying',
    },
    {
      name: 'a bond repaid to all',
      answers: { recruitment: recruited([{ ...bond, repayment: repaidToAll }]) },
      gives: 'ILO-10.met.repaid',
    },
    {
      name: 'a service charge paid outright, which is no illegitimate cost by its kind',
      answers: { recruitment: recruited([{ ...bribe, ...notRepaid, method: 'direct_payment' }]) },
      gives: 'ILO-10.met',
    },
    { name: 'a year without recruits', answers: { recruitment: nobodyRecruited }, gives: 'ILO-10.not_applicable' },
    {
      name: 'insurance or bond: nobody knows which',
      answers: { recruitment: recruited([{ ...bond, ...notRepaid, kind: 'not_known' }]) },
      gives: 'ILO-10.unknown',
    },
  ],
});
