import * as z from 'zod';
import { question } from './question.ts';
import { date, yesNo } from './values.ts';

const chain = ['13(j)-1'] as const;

export const dueDiligence = z.strictObject({
  chainMapped: question(yesNo, {
    title: 'Are your supply chain and recruitment chain mapped, down to the last recruiter?',
    serves: chain,
  }),
  risksAssessedOn: question(date, {
    title: 'When were the risks in them last assessed?',
    serves: chain,
    notAfterToday: true,
  }),
  findingsActedOn: question(yesNo, { title: 'Was what was found acted on?', serves: chain }),
});
