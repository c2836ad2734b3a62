import * as z from 'zod';
import { any, counted, is, type List, not } from '../language.ts';
import { elevated } from './elevated.ts';
import { question } from './question.ts';
import { countedRows, row } from './rows.ts';
import { country } from './values.ts';

export const workCountries: List = counted('/places/countries');

/** Of a shop it says more where its goods come from than where it stands, and it is asked that instead. */
export const worksSomewhere = any(not(is('/business/sector', 'retail')), elevated);

const location = ['PPN 009 supplier location'] as const;

export const places = z.strictObject({
  countries: question(
    countedRows(row({ country: question(country, { title: 'Country', serves: location, since: 2 }) }), 250),
    {
      title: 'In which countries is the work done?',
      row: 'country',
      hint: 'By you and by those who work for you; not where your customers are.',
      serves: location,
      askedIf: worksSomewhere,
      since: 2,
    },
  ),
});
