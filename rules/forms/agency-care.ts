import * as z from 'zod';
import { yes } from '../language.ts';
import { question } from './question.ts';
import { date, reference, shortText, yesNo } from './values.ts';

export const staff = z.strictObject({
  recruitersTrained: question(yesNo, {
    title: 'Were all who recruit for you trained on the ban on fees in the last 12 months?',
    serves: ['FAR 52.222-50(h)(3)(iii)'],
    since: 2,
  }),
});

const data = ['C181 6', 'IRIS 4'] as const;

export const workerData = z.strictObject({
  limited: question(yesNo, {
    title: 'Do you collect of workers only what bears on their qualifications and work, and what the law asks for?',
    serves: data,
    since: 2,
  }),
  protected: question(yesNo, {
    title: 'Is it protected, so that nobody sees it who need not, and workers can see and correct their own?',
    serves: data,
    since: 2,
  }),
});

const iris = ['IRIS'] as const;
const held = { askedIf: yes('/irisCertificate/held'), since: 2 } as const;

/** Shown, and never counted: a certificate clears nothing. */
export const irisCertificate = z.strictObject({
  held: question(yesNo, { title: 'Do you hold an IRIS certificate?', serves: iris, since: 2 }),
  number: question(reference, { title: 'What is its number?', serves: iris, ...held }),
  scope: question(shortText, {
    title: 'What does it cover?',
    hint: 'The offices, countries and kinds of recruitment that it names.',
    serves: iris,
    ...held,
  }),
  expiresOn: question(date, { title: 'On which day does it end?', serves: iris, ...held }),
});
