import * as z from 'zod';
import { all, is, oneOf, yes } from '../language.ts';
import { elevated } from './elevated.ts';
import { question } from './question.ts';
import { count, yesNo } from './values.ts';

const serves = ['FAR 52.222-50(b)(9)', 'C189 8(1)'] as const;
const required = all(elevated, is('/workDocument/required', 'required'));
const given = all(required, oneOf('/workDocument/given', ['all', 'some']));

/** The nine contents that FAR 52.222-50(b)(9) names. */
export const workDocumentContents = {
  workDescription: 'what the work is',
  wages: 'what they earn',
  feeBan: 'that nobody may charge them recruitment fees',
  locations: 'where they will work',
  accommodation: 'where they will live and what that costs, where housing is part of it',
  timeOff: 'what time off they get',
  transport: 'how they get there and back, where that is part of it',
  grievance: 'how to complain',
  protection: 'which laws and rules protect them from trafficking in persons',
} as const;

const says = (what: string) =>
  question(yesNo, { title: `Does the document tell workers ${what}?`, serves, askedIf: given, since: 2 });

const contents = z.strictObject({
  workDescription: says(workDocumentContents.workDescription),
  wages: says(workDocumentContents.wages),
  feeBan: says(workDocumentContents.feeBan),
  locations: says(workDocumentContents.locations),
  accommodation: says(workDocumentContents.accommodation),
  timeOff: says(workDocumentContents.timeOff),
  transport: says(workDocumentContents.transport),
  grievance: says(workDocumentContents.grievance),
  protection: says(workDocumentContents.protection),
});

export const workDocument = z.strictObject({
  required: question(z.enum(['required', 'not_required', 'not_known']), {
    title: 'Do law or a contract that you work under require a written contract or work document for the workers?',
    serves,
    askedIf: elevated,
    since: 2,
  }),
  given: question(z.enum(['all', 'some', 'none', 'not_known']), {
    title: 'Which of the workers got one before they began?',
    serves,
    askedIf: required,
    since: 2,
  }),
  understood: question(yesNo, {
    title: 'Is it in a language that each of them understands?',
    serves,
    askedIf: given,
    since: 2,
  }),
  contents: contents.optional(),
  relocation: question(yesNo, {
    title: 'Did any of them have to move house for the work?',
    serves,
    askedIf: given,
    since: 2,
  }),
  daysBeforeLeaving: question(count, {
    title: 'How many days before they set out did they have it, at the least?',
    serves,
    askedIf: all(given, yes('/workDocument/relocation')),
    since: 2,
  }),
});
