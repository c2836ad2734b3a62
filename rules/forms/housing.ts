import * as z from 'zod';
import { all, yes } from '../language.ts';
import { elevated } from './elevated.ts';
import { question } from './question.ts';
import { date, yesNo } from './values.ts';

const serves = ['FAR 52.222-50(b)(8)', 'Dhaka 8'] as const;
const housed = all(elevated, yes('/housing/provided'));
const inspected = all(housed, yes('/housing/inspected'));

export const housing = z.strictObject({
  provided: question(yesNo, {
    title: 'Is housing provided or arranged for any of the workers?',
    hint: 'By you, an agency or anyone acting for either, also where workers pay for it.',
    serves,
    askedIf: elevated,
    since: 2,
  }),
  inspected: question(yesNo, {
    title: 'Was all of that housing inspected against the housing and safety standards of the country?',
    serves,
    askedIf: housed,
    since: 2,
  }),
  inspectedOn: question(date, {
    title: 'When did the last inspection of the housing end?',
    serves,
    askedIf: inspected,
    since: 2,
    notAfterToday: true,
  }),
  meetsStandards: question(yesNo, {
    title: 'Does all of it meet those standards today?',
    hint: 'Yes also where what an inspection found has been put right.',
    serves,
    askedIf: inspected,
    since: 2,
  }),
});
