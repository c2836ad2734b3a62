import * as z from 'zod';
import { all, yes } from '../language.ts';
import { elevated } from './elevated.ts';
import { question } from './question.ts';
import { count, date, yesNo } from './values.ts';

const exists = yes('/grievance/exists');
const ofAChannel = all(exists, elevated);

const part = (title: string, paragraph: string, hint?: string) =>
  question(yesNo, {
    title,
    ...(hint === undefined ? {} : { hint }),
    serves: [`LkSG ${paragraph}`],
    askedIf: ofAChannel,
    since: 2,
  });

/** What section 8 of the German supply chain act asks of a complaints procedure, each its own question. */
export const complaintsProcedure = z.strictObject({
  receiptConfirmed: part(
    'Is the receipt of each complaint confirmed, and are its facts discussed with whoever made it?',
    '8(1)',
  ),
  rulesPublic: part('Are there written rules of procedure for complaints, and are they public?', '8(2)'),
  impartial: part(
    'Are those who handle complaints impartial, independent, not bound by instructions, and bound to secrecy?',
    '8(3)',
  ),
  publicInformation: part(
    'Is it public, clearly and understandably, how the channel is reached and who is responsible for it?',
    '8(4)',
  ),
  identityConfidential: part('Is the identity of whoever complains kept confidential?', '8(4)'),
  reprisalBarred: part(
    'Is whoever complains protected from disadvantage and punishment for it?',
    '8(4)',
    'By a rule that binds those who could do it, and by somebody who sees that it is kept.',
  ),
  reviewed: part('Was it ever reviewed whether the channel works?', '8(5)'),
  reviewedOn: question(date, {
    title: 'When was it last reviewed whether the channel works?',
    serves: ['LkSG 8(5)'],
    askedIf: all(exists, elevated, yes('/complaintsProcedure/reviewed')),
    since: 2,
    notAfterToday: true,
  }),
  openToIndirectSuppliers: part("May your suppliers' suppliers' workers, and others harmed there, use it?", '9(1)'),
  recordsKeptYears: question(count, {
    title: 'For how many years are records on complaints and what came of them kept?',
    hint: 'Full years from the day on which they were made; 0 where none are kept.',
    serves: ['LkSG 10(1)'],
    askedIf: ofAChannel,
    since: 2,
  }),
});
