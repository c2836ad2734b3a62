import * as z from 'zod';
import { question } from './question.ts';
import { date, yesNo } from './values.ts';

const chain = ['13(j)-1'] as const;
const assessed = { op: 'oneOf', field: '/dueDiligence/risksAssessed', values: [true] } as const;

export const dueDiligence = z.strictObject({
  chainMapped: question(yesNo, {
    title: 'Are your supply chain and recruitment chain mapped, down to the last recruiter?',
    serves: chain,
  }),
  risksAssessed: question(yesNo, {
    title: 'Have the risks to workers in your chains ever been assessed?',
    serves: chain,
  }),
  risksAssessedOn: question(date, {
    title: 'When were the risks to workers last assessed?',
    serves: chain,
    askedIf: assessed,
    notAfterToday: true,
  }),
  findingsActedOn: question(yesNo, {
    title: 'Was what the risk assessment found acted on?',
    hint: 'Yes also where nothing was found.',
    serves: chain,
    askedIf: assessed,
  }),
});
