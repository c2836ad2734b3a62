import { c189, far, iloFair, iloFeeDefinition, un13, underFederalContract } from '../../basis.ts';
import { all, any, is, not, oneOf, term, yes } from '../../language.ts';
import { breach, met, remedying, rule, when } from '../../rule.ts';
import { nobodyRecruited, recruited } from '../examples.ts';
import { repaired, repairing } from '../repairs.ts';
import {
  inSomeFeeRow,
  openAsStated,
  repaidInFull,
  repayingOnTime,
  someoneRecruited,
  stillOpen,
  workerBore,
} from './conditions.ts';
import { npr, planned, repaidToAll } from './repayment-examples.ts';

/**
 * Local law excuses none of these. Exceptions to zero fees are for costs disclosed before they are accepted
 * (C181 7(2), ILO 2019 definition); recovering them from pay, by loan or in kind is what the definition never allows.
 */
export const inDisguise = term(
  'it was taken in another form',
  'it was not taken in another form',
  oneOf('method', ['wage_deduction', 'loan', 'wage_concession', 'kickback', 'in_kind', 'free_labour']),
);

const recovered = yes('/recruitment/recoveredFromWorkers');
const recoveredRepaid = yes('/recruitment/recoveredRepaid');
const loans = yes('/deposits/recruitmentLoans');
const loansCancelled = yes('/deposits/loansCancelled');

/** A repayment that is still to come stands in the fee table; its own row is then judged instead of this answer. */
const recoveryInTable = term(
  'the fee table shows a cost taken in another form and not yet repaid',
  'the fee table shows no cost taken in another form and not yet repaid',
  inSomeFeeRow(all(workerBore, inDisguise, not(repaidInFull))),
);
const loanInTable = term(
  'the fee table shows a cost taken by loan and not yet repaid',
  'the fee table shows no cost taken by loan and not yet repaid',
  inSomeFeeRow(all(workerBore, is('method', 'loan'), not(repaidInFull))),
);

const deduction = { category: 'FAR-i', payer: 'worker', method: 'wage_deduction' } as const;
const noLoans = { recruitmentLoans: false };

export const feeInDisguise = rule({
  id: 'FEE-02',
  version: 2,
  topic: 'fees',
  group: 'fees',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'No cost of recruitment is taken from workers in another form',
  basis: [
    un13('j', 3),
    un13('k', '2a'),
    underFederalContract(far('52.222-50(a), recruitment fees (2)(i)-(iv)')),
    iloFair('principle 7'),
    iloFeeDefinition('indirect collection'),
    c189('15(1)(e)'),
  ],
  appliesIf: any(someoneRecruited, recovered, loans),
  cases: [
    when(inSomeFeeRow(all(stillOpen, inDisguise)), breach('critical'), inSomeFeeRow(all(openAsStated, inDisguise))),
    when(
      all(recovered, not(recoveredRepaid), not(recoveryInTable)),
      breach('critical', { suffix: 'recovered' }),
      recovered,
    ),
    when(all(loans, not(loansCancelled), not(loanInTable)), breach('critical', { suffix: 'loans' }), loans),
    when(inSomeFeeRow(all(workerBore, inDisguise, repayingOnTime)), remedying()),
    when(
      any(
        inSomeFeeRow(all(workerBore, inDisguise, repaidInFull)),
        all(recovered, recoveredRepaid),
        all(loans, loansCancelled),
      ),
      met({ suffix: 'repaid', repairs: true }),
    ),
  ],
  otherwise: met(),
  repairedIf: repaired('recruitment_fees'),
  repairingIf: repairing('recruitment_fees'),
  examples: [
    {
      name: 'a service charge deducted from wages, whatever local law permits',
      answers: {
        funding: { publicFunding: 'none' },
        recruitment: {
          ...recruited([{ ...deduction, locallyPermitted: true, repayment: { status: 'none' } }]),
          recoveredFromWorkers: true,
        },
        deposits: noLoans,
      },
      gives: 'FEE-02.breach',
    },
    {
      name: 'costs taken back from workers, with no repayment in the fee table',
      answers: {
        recruitment: { ...recruited(), recoveredFromWorkers: true, recoveredRepaid: false },
        deposits: noLoans,
      },
      gives: 'FEE-02.breach.recovered',
    },
    {
      name: 'an agency that lent workers the money for their recruitment',
      answers: {
        recruitment: { ...recruited(), recoveredFromWorkers: false },
        deposits: { recruitmentLoans: true, loansCancelled: false },
      },
      gives: 'FEE-02.breach.loans',
    },
    {
      name: 'a deduction that is being repaid on time',
      answers: {
        recruitment: { ...recruited([{ ...deduction, repayment: planned }]), recoveredFromWorkers: true },
        deposits: noLoans,
      },
      gives: 'FEE-02.remedying',
    },
    {
      name: 'a deduction repaid to all, also to those who left',
      answers: {
        recruitment: {
          ...recruited([{ ...deduction, amount: npr('30'), repayment: repaidToAll }]),
          recoveredFromWorkers: true,
          recoveredRepaid: true,
        },
        deposits: noLoans,
      },
      gives: 'FEE-02.met.repaid',
    },
    {
      name: 'loans to workers of an earlier year, cancelled and returned',
      answers: {
        recruitment: { ...nobodyRecruited, recoveredFromWorkers: false },
        deposits: { recruitmentLoans: true, loansCancelled: true },
      },
      gives: 'FEE-02.met.repaid',
    },
    {
      name: 'costs that the employer bore, and never took back',
      answers: { recruitment: { ...recruited(), recoveredFromWorkers: false }, deposits: noLoans },
      gives: 'FEE-02.met',
    },
    {
      name: 'a year without recruits, recovery or loans',
      answers: { recruitment: { ...nobodyRecruited, recoveredFromWorkers: false }, deposits: noLoans },
      gives: 'FEE-02.not_applicable',
    },
    {
      name: 'a fee that workers paid, and no word of how',
      answers: {
        recruitment: {
          ...recruited([{ category: 'FAR-i', payer: 'worker', repayment: { status: 'none' } }]),
          recoveredFromWorkers: false,
        },
        deposits: noLoans,
      },
      gives: 'FEE-02.unknown',
    },
  ],
});
