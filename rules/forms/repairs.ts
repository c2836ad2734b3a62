import * as z from 'zod';
import { compare, counted, field, is, type List, oneOf, term, value } from '../language.ts';
import { question } from './question.ts';
import { countedRows, row } from './rows.ts';
import { date, yesNo } from './values.ts';

export const repairList: List = counted('/repairs/practices');

const breachesOpen = term(
  'a breach that an earlier declaration showed is open',
  'no breach that an earlier declaration showed is open',
  compare(field('/context/openBreaches'), '>', value(0)),
);

/** Practices that an earlier declaration may have shown, as a clerk would name them. */
export const practices = {
  recruitment_fees: 'fees, related costs and loans that workers bore for their recruitment',
  deposits: 'deposits, bonds and collateral taken from workers',
  identity_documents: 'identity documents kept from workers',
  documents_and_copies: 'renewals that were hampered and contracts without a copy for the worker',
  recruitment_information: 'wrong information given when recruiting',
  contract_terms: 'contracts changed for the worse',
  freedom_to_leave: 'penalties for leaving work',
  wages: 'wages below what is owed',
  housing: 'housing below the standard',
  return_transport: 'return journeys that were not paid for',
  licence: 'recruiting without a licence in force',
  agency_conduct: 'children recruited, blacklists, discrimination, or no freedom to join a union',
  retaliation: 'reprisals against workers who spoke up',
} as const;

export type PracticeKind = keyof typeof practices;
const kinds = Object.keys(practices) as PracticeKind[];

const remedy = ['13(k)-2'] as const;

const practice = row({
  of: question(z.enum(kinds), {
    title: 'Which practice is it?',
    hint: `${kinds.map((kind) => `\`${kind}\`: ${practices[kind]}`).join('; ')}.`,
    serves: remedy,
    since: 2,
  }),
  status: question(z.enum(['ended_and_repaired', 'being_repaired', 'continuing', 'not_known']), {
    title: 'What has become of it?',
    hint: 'Repaired means that all who were harmed have back what they lost. Being repaired means that a day is set by which they will.',
    serves: remedy,
    since: 2,
  }),
  endedOn: question(date, {
    title: 'On which day did it end for good?',
    serves: remedy,
    askedIf: is('status', 'ended_and_repaired'),
    since: 2,
    notAfterToday: true,
  }),
  includesLeavers: question(yesNo, {
    title: 'Does the repair reach all who were harmed, also those who have left?',
    serves: remedy,
    askedIf: oneOf('status', ['ended_and_repaired', 'being_repaired']),
    since: 2,
  }),
  foundOn: question(date, {
    title: 'On which day was the practice found?',
    hint: 'At the latest the day of the assessment that showed it first.',
    serves: remedy,
    askedIf: is('status', 'being_repaired'),
    since: 2,
    notAfterToday: true,
  }),
  dueOn: question(date, {
    title: 'By which day will all be repaired?',
    serves: remedy,
    askedIf: is('status', 'being_repaired'),
    since: 2,
  }),
});

export const repairs = z.strictObject({
  practices: question(countedRows(practice, kinds.length * 4), {
    title: 'Which practices that an earlier declaration showed have ended or are being repaired?',
    hint: 'A row for each practice, also for those that continue. Until a row states its repair, a practice stays open.',
    row: 'practice of an earlier declaration',
    serves: remedy,
    askedIf: breachesOpen,
    since: 2,
  }),
});
