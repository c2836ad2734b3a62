import { workCountries, worksSomewhere } from '../../forms/places.ts';
import { corridors } from '../../forms/recruitment.ts';
import { all, any, inTable, is, some } from '../../language.ts';
import { rule, suggests, when } from '../../rule.ts';
import { characteristic } from './bases.ts';
import { officeWork, rows } from './examples.ts';

const watched = (country: string) => inTable('tip-watch-list-2025', { country });
const worksIn = (...countries: string[]) => ({
  business: { sector: 'construction' },
  places: { countries: rows(...countries.map((country) => ({ country }))) },
  recruitment: { corridors: rows() },
});

/**
 * Never high: the watch list ranks what governments do, not how much forced labour there is. Never low: a country that
 * is not on it is not thereby known to be better.
 */
export const location = rule({
  id: 'SCR-03',
  version: 1,
  topic: 'inherent',
  subject: 'context',
  forms: ['supplier', 'agency'],
  title: 'Where the work is done and where workers come from',
  basis: characteristic('supplier location'),
  appliesIf: any(is('/form', 'agency'), worksSomewhere),
  cases: [
    when(
      any(
        all(is('/form', 'supplier'), some(workCountries, watched('country'))),
        some(corridors, any(watched('from'), watched('to'))),
      ),
      suggests('medium'),
    ),
  ],
  otherwise: suggests('not_known'),
  examples: [
    { name: 'work in a country on the watch list', answers: worksIn('GB', 'MM'), gives: 'SCR-03.medium' },
    {
      name: 'an agency that recruits in one',
      form: 'agency',
      answers: { recruitment: { corridors: rows({ from: 'NP', to: 'DE' }) } },
      gives: 'SCR-03.medium',
    },
    { name: 'countries that are not on the watch list', answers: worksIn('GB', 'DE'), gives: 'SCR-03.not_known' },
    {
      name: 'a shop, which is asked for its goods',
      answers: { ...officeWork, business: { sector: 'retail' } },
      gives: 'SCR-03.not_applicable',
    },
    { name: 'a country left out', answers: { ...worksIn('GB'), places: {} }, gives: 'SCR-03.unknown' },
  ],
});
