import * as z from 'zod';
import type { List } from '../language.ts';
import { feeException, feeKind } from './fee-exception.ts';
import { question } from './question.ts';
import { refuseTwins, row } from './rows.ts';
import { countFromOne, date, money, reference, yesNo } from './values.ts';

/**
 * The thirteen cost categories of FAR 22.1702, with (vi), (vii) and (xi) split where a convention treats the parts
 * differently (MLC, 2006, Standard A1.4(5)(b)).
 */
export const feeCategories = {
  'FAR-i': 'Soliciting, interviewing, referring, selecting, training, testing, placing',
  'FAR-ii': 'Advertising',
  'FAR-iii': 'Permanent or temporary labour certification',
  'FAR-iv': 'Processing applications and petitions',
  'FAR-v': 'Visas',
  'FAR-vi(passport)': 'Passport or similar travel document',
  'FAR-vi(seafarers_book)': "National seafarer's book",
  'FAR-vi(other_documents)': 'Photographs and other identity or immigration documents',
  'FAR-vii(statutory_medical)': 'Medical certificate that the law requires',
  'FAR-vii(other_access)': 'Other medicals, immunisations, background and reference checks, certifications',
  'FAR-viii': "Employer's recruiters, agents, attorneys; notary and legal fees",
  'FAR-ix': 'Interpretation, translation, help with or company on travel',
  'FAR-x': 'Fees that a government demands: border fees, levies, welfare funds',
  'FAR-xi(A)': 'Transport and subsistence in transit, both directions',
  'FAR-xi(B)': 'Transport from the airport or port of arrival to the workplace',
  'FAR-xii': 'Security deposits, bonds, insurance',
  'FAR-xiii': 'Equipment',
} as const;

export type FeeCategory = keyof typeof feeCategories;
const meanings = Object.entries(feeCategories).map(([code, meaning]) => `- \`${code}\`: ${meaning}`);
const categoryCodes = Object.keys(feeCategories) as [FeeCategory, ...FeeCategory[]];

/** The fee table of a corridor: every category accounts for every recruit, or what is left out is unknown. */
export const feeTable: List = {
  path: 'fees',
  complete: { over: 'category', values: categoryCodes, sums: 'workers', to: 'recruits' },
};

const fees = ['13(j)-3', '13(k)-2'] as const;
const workerPaid = { op: 'oneOf', field: 'payer', values: ['worker'] } as const;
const repaying = { op: 'oneOf', field: 'repayment/status', values: ['planned', 'repaid_in_full'] } as const;

const repaymentAnswers = z.strictObject({
  status: question(z.enum(['none', 'planned', 'repaid_in_full', 'not_known']), {
    title: 'Has this cost been repaid to the workers?',
    serves: fees,
  }),
  foundBy: question(z.enum(['self', 'worker', 'buyer', 'authority', 'other', 'not_known']), {
    title: 'Who found out that workers had paid?',
    serves: fees,
    askedIf: repaying,
  }),
  foundOn: question(date, {
    title: 'When was it found?',
    hint: 'A plan to repay is measured from this day.',
    serves: fees,
    askedIf: repaying,
    notAfterToday: true,
  }),
  dueOn: question(date, { title: 'By which day will all of it be repaid?', serves: fees, askedIf: repaying }),
  includesLeavers: question(yesNo, {
    title: 'Does the repayment reach all who paid, also those who have left?',
    serves: fees,
    askedIf: repaying,
  }),
  owed: question(money, {
    title: 'How much was owed to all of them together?',
    hint: 'An estimate by corridor and period is enough; receipts are never required.',
    serves: fees,
    askedIf: repaying,
  }),
  repaid: question(money, { title: 'How much of it has been repaid?', serves: fees, askedIf: repaying }),
});

/** Nothing owed would count as repaid at once, and amounts in two currencies do not compare. */
const repayment = repaymentAnswers.superRefine(({ owed, repaid }, context) => {
  if (owed !== undefined && !/[1-9]/.test(owed.amount)) {
    context.addIssue({
      code: 'custom',
      path: ['owed', 'amount'],
      message: 'Write an amount above zero; where workers bore nothing, name another payer.',
    });
  }
  if (owed !== undefined && repaid !== undefined && owed.currency !== repaid.currency) {
    context.addIssue({
      code: 'custom',
      path: ['repaid', 'currency'],
      message: `${repaid.currency} is repaid and ${owed.currency} is owed; write both in one currency.`,
    });
  }
});

/** What is asked of the cost that a row is of; a row is never without it. */
export const costTitle = 'Which cost?';

const feeRow = row({
  /** Never left out: a row that speaks of no category could be taken away unseen. */
  category: z.enum(categoryCodes).meta({ title: costTitle, description: meanings.join('\n') }),
  workers: question(countFromOne, {
    title: 'For how many of the recruits does this row speak?',
    serves: fees,
    countsWorkers: true,
  }),
  payer: question(z.enum(['employer', 'worker', 'agency', 'other', 'not_incurred', 'not_known']), {
    title: 'Who bore the cost in the end?',
    hint: 'Also "worker" where it was first paid by somebody else and later taken back from the worker.',
    serves: fees,
    first: true,
  }),
  kind: feeKind,
  requiredBy: question(
    z.enum(['employer', 'agency', 'origin_government', 'destination_government', 'held_before', 'not_known']),
    {
      title: 'Who required it?',
      hint: '"held_before": a document or certificate the worker held before recruitment began, not required by it.',
      serves: fees,
      askedIf: workerPaid,
    },
  ),
  amount: question(money, { title: 'How much for one worker, on average?', serves: fees, askedIf: workerPaid }),
  method: question(
    z.enum([
      'direct_payment',
      'wage_deduction',
      'loan',
      'wage_concession',
      'kickback',
      'in_kind',
      'free_labour',
      'not_known',
    ]),
    { title: 'How did the worker bear it?', serves: fees, askedIf: workerPaid },
  ),
  collector: question(
    z.enum([
      'employer',
      'affiliate',
      'agency',
      'sub_agent',
      'labour_broker',
      'subcontractor',
      'government',
      'third_party',
      'not_known',
    ]),
    { title: 'Who collected it?', serves: fees, askedIf: workerPaid },
  ),
  timing: question(z.enum(['before_departure', 'on_arrival', 'during_employment', 'at_end', 'not_known']), {
    title: 'When was it collected?',
    serves: fees,
    askedIf: workerPaid,
  }),
  locallyPermitted: question(yesNo, {
    title: 'Does the law of the place of recruitment permit charging this to the worker?',
    serves: fees,
    askedIf: workerPaid,
  }),
  legalReference: question(reference, {
    title: 'Which law permits it?',
    serves: fees,
    askedIf: { op: 'oneOf', field: 'locallyPermitted', values: [true] },
  }),
  exception: feeException.optional(),
  repayment: repayment.optional(),
});

export const feeRows = z
  .array(feeRow)
  .max(200)
  .superRefine((rows, context) => refuseTwins(rows, [], context));

/**
 * Refuses a table that accounts for more workers than were recruited: a row could then be left out unseen.
 * A row that does not say for how many workers it speaks counts as one.
 */
export function refuseOvercount(
  corridor: { recruits?: number | undefined; fees?: z.infer<typeof feeRows> | undefined },
  context: z.core.$RefinementCtx,
): void {
  if (corridor.recruits === undefined) return;
  const sums = new Map<FeeCategory, number>();
  for (const [index, { category, workers = 1 }] of (corridor.fees ?? []).entries()) {
    const sum = (sums.get(category) ?? 0) + workers;
    sums.set(category, sum);
    if (sum > corridor.recruits) {
      context.addIssue({
        code: 'custom',
        path: ['fees', index, 'workers'],
        message: `${category} accounts for ${sum} workers, more than the ${corridor.recruits} recruits of this corridor.`,
      });
    }
  }
}
