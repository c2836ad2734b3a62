import { workCountries } from '../../forms/places.ts';
import { agenciesUsed, corridors } from '../../forms/recruitment.ts';
import { all, always, any, type Condition, hasRows, inTable, is, not, some, yes } from '../../language.ts';
import { rule, suggests, when } from '../../rule.ts';
import { characteristic } from './bases.ts';
import { hiredAtHome, rows } from './examples.ts';

const bySupplier = (...of: Condition[]) => all(is('/form', 'supplier'), ...of);
const vulnerable = yes('/workforce/vulnerable');
const sponsored = (country: string) => inTable('sponsorship-2023', { country });

const workers = (profile: { [answer: string]: unknown }, ...countries: string[]) => ({
  ...hiredAtHome,
  workforce: { vulnerable: true },
  workforceProfile: { tiedVisas: false, ...profile },
  places: { countries: rows(...countries.map((country) => ({ country }))) },
});

/** What binds workers to whoever employs them: most country indices do not show it, so that it is asked. */
export const bonds = rule({
  id: 'SCR-04',
  version: 1,
  topic: 'inherent',
  subject: 'context',
  forms: ['supplier', 'agency'],
  title: 'The context of the work: what ties workers to their employer',
  basis: characteristic('context in which the supplier operates'),
  appliesIf: always,
  cases: [
    when(bySupplier(vulnerable, yes('/workforceProfile/tiedVisas')), suggests('high')),
    when(
      any(bySupplier(vulnerable, some(workCountries, sponsored('country'))), some(corridors, sponsored('to'))),
      suggests('medium', { suffix: 'sponsorship' }),
    ),
    when(bySupplier(hasRows(agenciesUsed)), suggests('medium', { suffix: 'agencies' })),
    when(bySupplier(not(vulnerable), not(hasRows(corridors))), suggests('low')),
  ],
  otherwise: suggests('not_known'),
  examples: [
    { name: 'visas tied to the employer', answers: workers({ tiedVisas: true }, 'GB'), gives: 'SCR-04.high' },
    {
      name: 'migrants where visas have been tied to sponsors',
      answers: workers({}, 'KW'),
      gives: 'SCR-04.medium.sponsorship',
    },
    {
      name: 'an agency that sends workers there',
      form: 'agency',
      answers: { recruitment: { corridors: rows({ from: 'NP', to: 'QA' }) } },
      gives: 'SCR-04.medium.sponsorship',
    },
    {
      name: 'local workers hired through an agency',
      answers: {
        workforce: { vulnerable: false },
        recruitment: { corridors: rows(), agencies: rows({ name: 'City Staff' }) },
      },
      gives: 'SCR-04.medium.agencies',
    },
    {
      name: 'local workers hired directly',
      answers: { ...hiredAtHome, workforce: { vulnerable: false } },
      gives: 'SCR-04.low',
    },
    { name: 'migrants with visas of their own', answers: workers({}, 'GB'), gives: 'SCR-04.not_known' },
    {
      name: 'migrants, and no word on visas',
      answers: workers({ tiedVisas: undefined }, 'GB'),
      gives: 'SCR-04.unknown',
    },
  ],
});
