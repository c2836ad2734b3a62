import * as z from 'zod';
import { all, hasRows, yes } from '../language.ts';
import { question } from './question.ts';
import { corridors } from './recruitment.ts';
import { countFromOne, date, yesNo } from './values.ts';

const serves = ['13(j)-3', '13(k)-2'] as const;
const recruited = hasRows(corridors);
const asked = all(recruited, yes('/feeChecks/workersAsked'));

/** How what is said of fees was checked with those who would know. */
export const feeChecks = z.strictObject({
  workersAsked: question(yesNo, {
    title: 'Were recruits asked in confidence, after they had arrived, what they had paid and to whom?',
    serves,
    askedIf: recruited,
    since: 2,
  }),
  sample: question(countFromOne, {
    title: 'How many of them were asked?',
    serves,
    askedIf: asked,
    since: 2,
    countsWorkers: true,
  }),
  lastOn: question(date, { title: 'When was that last done?', serves, askedIf: asked, since: 2, notAfterToday: true }),
  independent: question(yesNo, {
    title: 'Was it done by somebody who depends on neither employer nor agency?',
    serves,
    askedIf: asked,
    since: 2,
  }),
});
