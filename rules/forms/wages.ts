import * as z from 'zod';
import { all, compare, field, yes } from '../language.ts';
import { elevated } from './elevated.ts';
import { question } from './question.ts';
import { money, reference, yesNo } from './values.ts';

const serves = ['FAR 52.222-50(h)(3)(iii)', 'Dhaka 5'] as const;
const minimumApplies = all(elevated, yes('/wages/legalMinimumApplies'));
const paidBelow = all(minimumApplies, compare(field('/wages/lowest'), '<', field('/wages/legalMinimum')));

const wageAnswers = z.strictObject({
  legalMinimumApplies: question(yesNo, {
    title: 'Do law or a collective agreement set a lowest wage for the work?',
    serves,
    askedIf: elevated,
    since: 2,
  }),
  lowest: question(money, {
    title: 'What is the lowest wage that any of the workers gets for a month of usual hours?',
    hint: 'Before deductions, without overtime.',
    serves,
    askedIf: minimumApplies,
    since: 2,
  }),
  legalMinimum: question(money, {
    title: 'What is the lowest wage that law or agreement allow for that work and those hours?',
    hint: 'In the same currency, for a month as well.',
    serves,
    askedIf: minimumApplies,
    since: 2,
  }),
  differenceExplained: question(yesNo, {
    title: 'Is there a lawful reason for the difference, put in writing?',
    hint: 'Such as a lower rate that the law itself sets for trainees.',
    serves,
    askedIf: paidBelow,
    since: 2,
  }),
  reference: question(reference, {
    title: 'Which provision or document gives that reason?',
    serves,
    askedIf: all(paidBelow, yes('/wages/differenceExplained')),
    since: 2,
  }),
});

/** Amounts in two currencies do not compare. */
export const wages = wageAnswers.superRefine(({ lowest, legalMinimum }, context) => {
  if (lowest !== undefined && legalMinimum !== undefined && lowest.currency !== legalMinimum.currency) {
    context.addIssue({
      code: 'custom',
      path: ['legalMinimum', 'currency'],
      message: `The wage is in ${lowest.currency} and the lowest allowed in ${legalMinimum.currency}; write both in one currency.`,
    });
  }
});
