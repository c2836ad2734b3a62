import * as z from 'zod';
import { all, hasRows, yes } from '../language.ts';
import { question } from './question.ts';
import { corridors } from './recruitment.ts';
import { count, yesNo } from './values.ts';

const serves = ['Protocol 3(c)', 'Protocol 3(d)'] as const;
const recruited = hasRows(corridors);
const some = all(recruited, yes('/recruitsUnder18/any'));

const howMany = (title: string) => question(count, { title, serves, askedIf: some, since: 2, countsWorkers: true });

/** Numbers only, by age and apart from that by sex: together they could point at one child. */
export const recruitsUnder18 = z.strictObject({
  any: question(yesNo, {
    title: 'Was anyone under 18 recruited in the period?',
    hint: 'Never name them. Whoever may be in danger needs help now, whatever is answered here.',
    serves,
    askedIf: recruited,
    since: 2,
  }),
  under15: howMany('How many of them were under 15?'),
  from15To17: howMany('How many were from 15 to 17?'),
  girls: howMany('How many of all under 18 were girls?'),
  boys: howMany('How many of all under 18 were boys?'),
});
