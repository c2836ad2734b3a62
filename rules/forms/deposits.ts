import * as z from 'zod';
import { question } from './question.ts';
import { date, yesNo } from './values.ts';

const fees = ['13(j)-3', '13(k)-2'] as const;
const taken = { op: 'oneOf', field: '/deposits/taken', values: [true] } as const;
const lent = { op: 'oneOf', field: '/deposits/recruitmentLoans', values: [true] } as const;

export const deposits = z.strictObject({
  taken: question(yesNo, {
    title: 'Was any deposit, bond, collateral or penalty for leaving taken from or agreed with a worker?',
    serves: fees,
    first: true,
  }),
  allReturned: question(yesNo, {
    title: 'Has all of it been returned or cancelled, also for workers who have left?',
    serves: fees,
    askedIf: taken,
  }),
  returnedOn: question(date, {
    title: 'When was the last of it returned?',
    serves: fees,
    askedIf: taken,
    notAfterToday: true,
  }),
  recruitmentLoans: question(yesNo, {
    title: 'Did you, an agency or a lender tied to either lend workers money for recruitment costs?',
    serves: fees,
    first: true,
  }),
  loansCancelled: question(yesNo, {
    title: 'Are all these loans cancelled, and is what workers had paid on them returned, also to those who left?',
    hint: 'What is still being returned stands in the fee table, with its day.',
    serves: fees,
    askedIf: lent,
  }),
});
