import { far } from '../../basis.ts';
import { all, any, is, not, yes } from '../../language.ts';
import { breach, met, remedying, rule, when } from '../../rule.ts';
import { nobodyRecruited, recruited } from '../examples.ts';
import { inSomeFeeRow, repaidInFull } from '../fees/conditions.ts';
import { inDisguise } from '../fees/fee-02.ts';
import { planned, repaidToAll } from '../fees/repayment-examples.ts';
import { repaired, repairing } from '../repairs.ts';
import {
  feeAdmitted,
  feeBeingRepaid,
  feeBorne,
  feeRepaid,
  feeUnpaidBack,
  recruitedOrCharged,
} from './recruitment-fee.ts';

const recovered = yes('/recruitment/recoveredFromWorkers');
const recoveredRepaid = yes('/recruitment/recoveredRepaid');
const loans = yes('/deposits/recruitmentLoans');
const loansCancelled = yes('/deposits/loansCancelled');

/** What is still to be repaid stands in the fee table; its own row is then judged instead of the answer. */
const recoveryInTable = inSomeFeeRow(all(feeBorne, inDisguise, not(repaidInFull)));
const loanInTable = inSomeFeeRow(all(feeBorne, is('method', 'loan'), not(repaidInFull)));

const deduction = { category: 'FAR-i', payer: 'worker', method: 'wage_deduction' } as const;
const noLoans = { recruitmentLoans: false };

export const recruitmentFeeInOtherForm = rule({
  id: 'FAR-FEE-02',
  version: 1,
  topic: 'fees',
  group: 'fees',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'No recruitment fee is taken from workers in property, from wages, by concession, in kind or by unpaid work',
  basis: [far('52.222-50(b)(6)'), far('52.222-50(a), recruitment fees (2)(i)-(iv)')],
  appliesIf: any(recruitedOrCharged, recovered, loans),
  cases: [
    when(feeUnpaidBack(inDisguise), breach('critical'), feeAdmitted(inDisguise)),
    when(
      all(recovered, not(recoveredRepaid), not(recoveryInTable)),
      breach('critical', { suffix: 'recovered' }),
      recovered,
    ),
    when(all(loans, not(loansCancelled), not(loanInTable)), breach('critical', { suffix: 'loans' }), loans),
    when(feeBeingRepaid(inDisguise), remedying()),
    when(
      any(feeRepaid(inDisguise), all(recovered, recoveredRepaid), all(loans, loansCancelled)),
      met({ suffix: 'repaid', repairs: true }),
    ),
  ],
  otherwise: met(),
  repairedIf: repaired('recruitment_fees'),
  repairingIf: repairing('recruitment_fees'),
  examples: [
    {
      name: 'a service charge deducted from wages',
      answers: {
        recruitment: {
          ...recruited([{ ...deduction, repayment: { status: 'none' } }]),
          recoveredFromWorkers: true,
        },
        deposits: noLoans,
      },
      gives: 'FAR-FEE-02.breach',
    },
    {
      name: 'costs taken back from workers, with no repayment in the fee table',
      answers: {
        recruitment: { ...recruited(), recoveredFromWorkers: true, recoveredRepaid: false },
        deposits: noLoans,
      },
      gives: 'FAR-FEE-02.breach.recovered',
    },
    {
      name: 'money lent to workers for their recruitment',
      answers: {
        recruitment: { ...recruited(), recoveredFromWorkers: false },
        deposits: { recruitmentLoans: true, loansCancelled: false },
      },
      gives: 'FAR-FEE-02.breach.loans',
    },
    {
      name: 'a deduction that is being repaid on time',
      answers: {
        recruitment: { ...recruited([{ ...deduction, repayment: planned }]), recoveredFromWorkers: true },
        deposits: noLoans,
      },
      gives: 'FAR-FEE-02.remedying',
    },
    {
      name: 'a deduction repaid to all, also to those who left',
      answers: {
        recruitment: {
          ...recruited([{ ...deduction, repayment: repaidToAll }]),
          recoveredFromWorkers: true,
          recoveredRepaid: true,
        },
        deposits: noLoans,
      },
      gives: 'FAR-FEE-02.met.repaid',
    },
    {
      name: 'costs that the employer bore, and never took back',
      answers: { recruitment: { ...recruited(), recoveredFromWorkers: false }, deposits: noLoans },
      gives: 'FAR-FEE-02.met',
    },
    {
      name: 'a year without recruits, recovery or loans',
      answers: { recruitment: { ...nobodyRecruited, recoveredFromWorkers: false }, deposits: noLoans },
      gives: 'FAR-FEE-02.not_applicable',
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
      gives: 'FAR-FEE-02.unknown',
    },
  ],
});
