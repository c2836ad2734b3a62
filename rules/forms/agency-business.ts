import * as z from 'zod';
import { question } from './question.ts';
import { count, date, percent, yesNo } from './values.ts';

const fees = ['13(j)-3', '13(k)-2'] as const;
const monitor = ['13(j)-2'] as const;

/** Shares of the agency's revenue in the period, in whole per cent. */
export const revenue = z
  .strictObject({
    fromEmployersPercent: question(percent, { title: 'Share of revenue from employers, per cent', serves: fees }),
    fromWorkersPercent: question(percent, {
      title: 'Share of revenue from workers, per cent, also by deduction or through sub-agents',
      hint: 'Round up: whatever came from workers is at least 1 per cent.',
      serves: fees,
      first: true,
    }),
    fromOthersPercent: question(percent, { title: 'Share of revenue from others, per cent', serves: fees }),
  })
  .superRefine(({ fromEmployersPercent = 0, fromWorkersPercent = 0, fromOthersPercent = 0 }, context) => {
    const sum = fromEmployersPercent + fromWorkersPercent + fromOthersPercent;
    if (sum > 100) {
      context.addIssue({ code: 'custom', message: `The shares add up to ${sum} per cent, more than 100.` });
    }
  });

export const clients = z.strictObject({
  employerPaysClause: question(yesNo, {
    title: 'Do your contracts with employers say that the employer bears all recruitment costs?',
    serves: fees,
  }),
  itemisedPrices: question(yesNo, { title: 'Is there an itemised price list that employers get?', serves: fees }),
});

export const conduct = z.strictObject({
  underMinimumAge: question(yesNo, {
    title: 'Was anyone under the minimum age for work recruited?',
    serves: monitor,
    first: true,
  }),
  blacklists: question(yesNo, {
    title: 'Are lists kept or shared that keep workers from being hired?',
    serves: monitor,
    first: true,
  }),
  discrimination: question(yesNo, {
    title: 'Were workers refused on grounds such as sex, origin, religion, union membership or pregnancy?',
    serves: monitor,
  }),
  associationDenied: question(yesNo, {
    title: 'Were workers kept from joining a union or bargaining together?',
    serves: monitor,
  }),
});

const complaintAnswers = z.strictObject({
  regulatorRouteTold: question(yesNo, {
    title: 'Are workers told how to complain to the regulator?',
    serves: monitor,
  }),
  open: question(count, { title: 'How many complaints against you are open?', serves: monitor }),
  openOverLimit: question(count, {
    title: 'How many of them have been open for more than 90 days?',
    serves: monitor,
    askedIf: { op: 'compare', left: { field: '/complaints/open' }, is: '>', right: { value: 0 } },
  }),
});

export const complaints = complaintAnswers.superRefine(({ open, openOverLimit }, context) => {
  if (open !== undefined && openOverLimit !== undefined && openOverLimit > open) {
    context.addIssue({
      code: 'custom',
      path: ['openOverLimit'],
      message: `${openOverLimit} is more than the ${open} complaints that are open.`,
    });
  }
});

export const lenders = z.strictObject({
  ties: question(yesNo, { title: 'Do you, your owners or your staff have ties to money lenders?', serves: fees }),
  referrals: question(yesNo, { title: 'Are workers referred to lenders?', serves: fees }),
});

export const monitoring = z.strictObject({
  sanctionsOpen: question(yesNo, {
    title: 'Is any suspension or sanction by an authority in force against you?',
    serves: monitor,
  }),
  everMonitored: question(yesNo, { title: 'Has an authority ever inspected or monitored you?', serves: monitor }),
  lastMonitoredOn: question(date, {
    title: 'When did it last do so?',
    serves: monitor,
    askedIf: { op: 'oneOf', field: '/monitoring/everMonitored', values: [true] },
    notAfterToday: true,
  }),
});
