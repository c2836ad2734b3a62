import * as z from 'zod';
import { counted, type List } from '../language.ts';
import { question } from './question.ts';
import { countedRows, row } from './rows.ts';
import { country, date, reference, shortText } from './values.ts';

export const licenceList: List = counted('/licences/list');

const licensing = ['13(j)-2'] as const;
const required = { op: 'oneOf', field: '/licences/licensing', values: ['required'] } as const;

const licence = row({
  authority: question(shortText, { title: 'Authority that gave it', serves: licensing }),
  number: question(reference, { title: 'Its number', serves: licensing }),
  country: question(country, { title: 'Country it holds in', serves: licensing }),
  validFrom: question(date, { title: 'Valid from', serves: licensing, notAfterToday: true }),
  validTo: question(date, { title: 'Valid to', serves: licensing }),
  lastRecruitment: question(date, {
    title: 'Last day on which workers were recruited under it',
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
});

export const licences = z.strictObject({
  licensing: question(z.enum(['required', 'not_required', 'not_known']), {
    title: 'Must recruitment agencies be licensed, certified or registered where you recruit?',
    hint: 'A public employment service may be exempt.',
    serves: licensing,
    first: true,
  }),
  exemptedBy: question(shortText, {
    title: 'Which authority or law says that no licence is needed?',
    serves: licensing,
    askedIf: { op: 'oneOf', field: '/licences/licensing', values: ['not_required'] },
  }),
  list: question(countedRows(licence, 100), {
    title: 'Your licences',
    hint: '0 where there is none.',
    serves: licensing,
    askedIf: required,
    first: true,
  }),
});
