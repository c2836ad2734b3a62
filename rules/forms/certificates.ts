import * as z from 'zod';
import { all, yes } from '../language.ts';
import { awarded, planNeeded } from './federal-contract.ts';
import { question } from './question.ts';
import { date, yesNo } from './values.ts';

const sinceAward = all(planNeeded, awarded);
const beforeAward = ['FAR 52.222-56(b)'] as const;
const yearly = ['FAR 52.222-50(h)(5)'] as const;

export const certificates = z.strictObject({
  beforeAward: question(yesNo, {
    title: 'Did you certify, for the award, that a compliance plan is in place and what due diligence has found?',
    serves: beforeAward,
    askedIf: sinceAward,
    since: 2,
  }),
  beforeAwardOn: question(date, {
    title: 'On which day did you certify it for the award?',
    serves: beforeAward,
    askedIf: all(sinceAward, yes('/certificates/beforeAward')),
    since: 2,
    notAfterToday: true,
  }),
  yearly: question(yesNo, {
    title: 'Have you certified it again since the award?',
    hint: 'No also where the first year has not ended yet.',
    serves: yearly,
    askedIf: sinceAward,
    since: 2,
  }),
  yearlyOn: question(date, {
    title: 'On which day did you last certify it again?',
    serves: yearly,
    askedIf: all(sinceAward, yes('/certificates/yearly')),
    since: 2,
    notAfterToday: true,
  }),
  states: question(z.enum(['nothing_found', 'found_and_remedied', 'neither', 'not_known']), {
    title: 'What does your latest certification state?',
    hint: 'That to the best of your knowledge no prohibited practice was found; or that one was found and remedied, with referral; or neither.',
    serves: ['FAR 52.222-50(h)(5)(ii)', 'FAR 52.222-56(c)'],
    askedIf: sinceAward,
    since: 2,
  }),
  subcontractors: question(z.enum(['all_in_time', 'some_late', 'some_missing', 'no_such_subcontracts', 'not_known']), {
    title: 'Have subcontractors above the same threshold certified it to you, before their award and every year?',
    hint: '"no_such_subcontracts" where no subcontract has a portion abroad above the threshold.',
    serves: ['FAR 52.222-50(i)(2)', 'FAR 22.1703(c)'],
    askedIf: planNeeded,
    since: 2,
  }),
});
