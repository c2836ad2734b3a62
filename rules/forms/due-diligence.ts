import * as z from 'zod';
import { all } from '../language.ts';
import { elevated } from './elevated.ts';
import { question } from './question.ts';
import { date, yesNo } from './values.ts';

const chain = ['13(j)-1'] as const;
const assessed = { op: 'oneOf', field: '/dueDiligence/risksAssessed', values: [true] } as const;
const longer = { askedIf: elevated, before: { version: 2 } } as const;
const ofAnAssessment = { askedIf: all(elevated, assessed), before: { version: 2, askedIf: assessed } } as const;

export const dueDiligence = z.strictObject({
  chainMapped: question(yesNo, {
    title: 'Are your supply chain and recruitment chain mapped, down to the last recruiter?',
    serves: chain,
    ...longer,
  }),
  risksAssessed: question(yesNo, {
    title: 'Have the risks to workers in your chains ever been assessed?',
    serves: chain,
    ...longer,
  }),
  risksAssessedOn: question(date, {
    title: 'When were the risks to workers last assessed?',
    serves: chain,
    ...ofAnAssessment,
    notAfterToday: true,
  }),
  findingsActedOn: question(yesNo, {
    title: 'Was what the risk assessment found acted on?',
    hint: 'Yes also where nothing was found.',
    serves: chain,
    ...ofAnAssessment,
  }),
});
