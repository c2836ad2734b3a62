import * as z from 'zod';
import { counted, type List } from '../language.ts';
import { feeRows, refuseOvercount } from './fee-table.ts';
import { question } from './question.ts';
import { countedRows, row } from './rows.ts';
import { count, countFromOne, country, reference, shortText, yesNo } from './values.ts';

export const corridors: List = counted('/recruitment/corridors');
export const agenciesUsed: List = counted('/recruitment/agencies');
export const subAgents: List = counted('/recruitment/subAgents');

const fees = ['13(j)-3', '13(k)-2'] as const;
const chain = ['13(j)-1', '13(j)-4'] as const;

const corridor = row({
  from: question(country, { title: 'Country the workers were recruited in', serves: chain }),
  to: question(country, {
    title: 'Country they work in',
    hint: 'The same country for recruitment within it.',
    serves: chain,
  }),
  workerType: question(z.enum(['general', 'domestic', 'seafarer', 'fisher', 'not_known']), {
    title: 'What kind of workers?',
    hint: 'Seafarers and fishers have conventions of their own.',
    serves: fees,
  }),
  recruits: question(countFromOne, {
    title: 'How many were recruited in the period?',
    serves: fees,
    first: true,
    countsWorkers: true,
  }),
  fees: question(feeRows, {
    title: 'Who bore each cost of recruiting them?',
    row: 'row of the fee table',
    hint: 'Each of the 17 categories accounts for every recruit; write "not_incurred" where there was no such cost.',
    serves: fees,
    first: true,
  }),
}).superRefine(refuseOvercount);

const recovered = { op: 'oneOf', field: '/recruitment/recoveredFromWorkers', values: [true] } as const;

const common = {
  corridors: question(countedRows(corridor, 100), {
    title: 'From where to where were workers recruited in the period?',
    row: 'corridor',
    hint: 'A row for each pair of countries and kind of worker; 0 where nobody was recruited.',
    serves: fees,
    first: true,
  }),
  recoveredFromWorkers: question(yesNo, {
    title: 'Was any recruitment cost later taken back from workers in another form?',
    hint: 'By deduction, loan, lower pay, kickback, in kind or by unpaid work.',
    serves: fees,
    first: true,
  }),
  recoveredRepaid: question(yesNo, {
    title: 'Has all that was taken back been repaid, also to workers who have left?',
    hint: 'What is still being repaid stands in the fee table, with its day.',
    serves: fees,
    askedIf: recovered,
  }),
};

export const supplierRecruitment = z.strictObject({
  ...common,
  agencies: question(
    countedRows(
      row({
        name: question(shortText, { title: 'Name of the agency', serves: chain }),
        identifier: question(reference, {
          title: 'Identifier of the agency',
          hint: 'Scheme and number, such as NP-DOFE:123.',
          serves: chain,
        }),
        employerPaysClause: question(yesNo, {
          title: 'Does its contract say that the employer bears all recruitment costs?',
          serves: fees,
        }),
        itemisedPrice: question(yesNo, { title: 'Does its contract itemise its prices?', serves: fees }),
      }),
      500,
    ),
    {
      title: 'Which recruitment agencies were used?',
      hint: '0 where all were hired directly.',
      row: 'agency',
      serves: chain,
    },
  ),
});

export const agencyRecruitment = z.strictObject({
  ...common,
  subAgents: question(
    countedRows(
      row({
        name: question(shortText, {
          title: 'Name of the sub-agent',
          hint: 'It may be a person; it is kept apart from the answers and can be erased.',
          serves: chain,
          personal: true,
        }),
        country: question(country, { title: 'Where it works', serves: chain }),
        boundByContract: question(yesNo, {
          title: 'Is it bound by a written contract that bans fees to workers?',
          serves: chain,
        }),
        recruits: question(count, {
          title: 'How many workers did it bring in the period?',
          serves: chain,
          countsWorkers: true,
        }),
      }),
      500,
    ),
    { title: 'Which sub-agents brought workers?', hint: '0 where there were none.', row: 'sub-agent', serves: chain },
  ),
});
