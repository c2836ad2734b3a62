import * as z from 'zod';
import { counted, type List } from '../language.ts';
import { question } from './question.ts';
import { countedRows, row } from './rows.ts';
import { country, date, reference, shortText, yesNo } from './values.ts';

export const licenceList: List = counted('/licences/list');

const licensing = ['13(j)-2'] as const;
const required = { op: 'oneOf', field: '/licences/licensing', values: ['required'] } as const;
const notRequired = { op: 'oneOf', field: '/licences/licensing', values: ['not_required'] } as const;

const licenceRow = row({
  authority: question(shortText, { title: 'Authority that gave it', serves: licensing }),
  number: question(reference, { title: 'Its number', serves: licensing }),
  country: question(country, { title: 'Country it holds in', serves: licensing }),
  validFrom: question(date, {
    title: 'Valid from',
    hint: 'It may lie ahead, for a renewal that has been given.',
    serves: licensing,
  }),
  validTo: question(date, {
    title: 'Valid to',
    hint: 'Write 9999-12-31 for a licence without an end.',
    serves: licensing,
  }),
  lastRecruitment: question(date, {
    title: 'Last day on which workers were recruited under it',
    hint: 'Where nobody has been recruited under it yet, the day from which it is valid; nothing while that day lies ahead.',
    serves: licensing,
    notAfterToday: true,
  }),
  renewal: question(z.enum(['none', 'confirmed', 'not_known']), {
    title: 'Once it has ended: has the authority confirmed its renewal?',
    hint: 'While the renewal is pending, answer "not_known".',
    serves: licensing,
  }),
  status: question(z.enum(['active', 'suspended', 'revoked', 'not_known']), {
    title: 'Is it in force, suspended or revoked?',
    serves: licensing,
  }),
  notInForceSince: question(date, {
    title: 'Since when has it been suspended or revoked?',
    serves: licensing,
    askedIf: { op: 'oneOf', field: 'status', values: ['suspended', 'revoked'] },
    notAfterToday: true,
  }),
});

const licence = licenceRow.superRefine(({ validFrom, validTo }, context) => {
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) {
    context.addIssue({
      code: 'custom',
      path: ['validTo'],
      message: `It ends on ${validTo}, before it starts on ${validFrom}.`,
    });
  }
});

export const licences = z.strictObject({
  licensing: question(z.enum(['required', 'not_required', 'not_known']), {
    title: 'Must recruitment agencies be licensed, certified or registered where you recruit?',
    hint: 'A public employment service may be exempt.',
    serves: licensing,
    first: true,
  }),
  exemption: question(z.enum(['public_service', 'law', 'authority', 'none_named', 'not_known']), {
    title: 'What says that you need no licence?',
    hint: 'You are a public employment service, a law says so, or an authority has decided so.',
    serves: licensing,
    askedIf: notRequired,
    first: true,
  }),
  exemptedBy: question(shortText, {
    title: 'Which law or authority is that?',
    serves: licensing,
    askedIf: notRequired,
  }),
  list: question(countedRows(licence, 100), {
    title: 'Your licences',
    row: 'licence',
    hint: '0 where there is none.',
    serves: licensing,
    askedIf: required,
    first: true,
  }),
  heldThroughout: question(yesNo, {
    title:
      'Whenever you recruited or placed workers in the period, did you hold a licence in each country that requires one?',
    hint: 'Both where they were recruited and where they work; "yes" where nobody was recruited.',
    serves: licensing,
    askedIf: required,
    first: true,
  }),
});
