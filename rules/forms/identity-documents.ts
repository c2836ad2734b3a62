import * as z from 'zod';
import { all, any, type Condition } from '../language.ts';
import { elevated } from './elevated.ts';
import { question } from './question.ts';
import { count, date, yesNo } from './values.ts';

const documents = ['13(k)-2'] as const;
const isYes = (field: string): Condition => ({ op: 'oneOf', field, values: [true] });
const denied = isYes('/identityDocuments/denied');
const kept = isYes('/identityDocuments/kept');
const holds = isYes('/identityDocuments/holds/used');

/** Documents are held for a while where people come from elsewhere, and wherever somebody keeps them at all. */
export const mayBeHeld = any(elevated, kept);

const ofAHold = { askedIf: all(mayBeHeld, holds), before: { version: 2, askedIf: holds } } as const;
const longer = { askedIf: elevated, before: { version: 2 } } as const;

const safekeeping = z.strictObject({
  atWorkersRequest: question(yesNo, {
    title: 'Only where the worker asked for it, in writing?',
    serves: documents,
    askedIf: kept,
  }),
  inOwnLanguage: question(yesNo, {
    title: "Is that request written in the worker's own language?",
    serves: documents,
    askedIf: kept,
  }),
  personalLockable: question(yesNo, {
    title: 'Does each worker have a lockable place of their own for it?',
    serves: documents,
    askedIf: kept,
  }),
  returnedAnyTime: question(yesNo, {
    title: 'Does the worker get it back at any hour, at once?',
    serves: documents,
    askedIf: kept,
    first: true,
  }),
  withoutReason: question(yesNo, {
    title: 'Without having to give a reason?',
    serves: documents,
    askedIf: kept,
    first: true,
  }),
  withoutCost: question(yesNo, { title: 'Without any cost?', serves: documents, askedIf: kept, first: true }),
});

const temporaryHolds = z.strictObject({
  used: question(yesNo, {
    title: 'Are documents taken for a while, for visa or registration work?',
    serves: documents,
    askedIf: mayBeHeld,
    before: { version: 2 },
  }),
  heldNow: question(count, {
    title: 'How many are held today?',
    serves: documents,
    ...ofAHold,
    countsWorkers: true,
  }),
  longestDays: question(count, { title: 'For how many days was the longest held?', serves: documents, ...ofAHold }),
  overdue: question(count, {
    title: 'How many are held beyond the day they should have been back?',
    countsWorkers: true,
    serves: documents,
    ...ofAHold,
  }),
  logKept: question(yesNo, {
    title: 'Is a log kept, and does the worker get a receipt with the day of return?',
    serves: documents,
    ...ofAHold,
  }),
});

export const identityDocuments = z.strictObject({
  denied: question(yesNo, {
    title: "Was any worker's passport or identity document destroyed, hidden, confiscated, or access to it denied?",
    hint: 'By you, an agency or anyone acting for either, in the period. Consent or a signed waiver does not change it.',
    serves: documents,
    first: true,
  }),
  allReturned: question(yesNo, {
    title: 'Do all workers, also those who left, have their documents back or replaced?',
    serves: documents,
    askedIf: denied,
  }),
  endedOn: question(date, {
    title: 'On which day did the practice end?',
    serves: documents,
    askedIf: denied,
    notAfterToday: true,
  }),
  kept: question(yesNo, {
    title: "Does anyone but the worker keep workers' documents?",
    hint: 'Safekeeping at their own wish counts as yes, and so does holding them for a while.',
    serves: documents,
    first: true,
  }),
  safekeeping: safekeeping.optional(),
  holds: temporaryHolds.optional(),
  renewalHampered: question(yesNo, {
    title: 'Was any worker hampered in renewing a document?',
    serves: documents,
    ...longer,
  }),
  contractCopyWithheld: question(yesNo, {
    title: 'Is any worker without a copy of their own contract?',
    serves: documents,
    ...longer,
  }),
});
