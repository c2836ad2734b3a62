import * as z from 'zod';
import { all, compare, counted, field, hasRows, type List, not, term } from '../language.ts';
import { feeRows, refuseOvercount } from './fee-table.ts';
import { question } from './question.ts';
import { countedRows, row } from './rows.ts';
import { count, countFromOne, country, money, reference, shortText, yesNo } from './values.ts';

export const corridors: List = counted('/recruitment/corridors');
export const agenciesUsed: List = counted('/recruitment/agencies');
export const subAgents: List = counted('/recruitment/subAgents');

const fees = ['13(j)-3', '13(k)-2'] as const;
const chain = ['13(j)-1', '13(j)-4'] as const;

/** Of a corridor. */
export const acrossBorder = term(
  'it leads from one country to another',
  'it stays within one country',
  not(compare(field('from'), '=', field('to'))),
);

const corridorAnswers = {
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
  firstMonthlyWage: question(money, {
    title: 'What did one of them earn in the first whole month, on average?',
    hint: 'Before deductions. Where workers bore a cost, it is compared with what they bore: use one currency.',
    serves: ['SDG 10.7.1'],
    since: 2,
  }),
};

const agencyCost = question(money, {
  title: 'What did recruitment agencies get from you for one of them, on average?',
  hint: 'In the currency of the wage; "0" where they got nothing.',
  serves: fees,
  askedIf: all(hasRows(agenciesUsed), acrossBorder),
  since: 2,
});

const agencyCorridor = row(corridorAnswers).superRefine(refuseOvercount);
const supplierCorridor = row({ ...corridorAnswers, agencyCost })
  .superRefine(refuseOvercount)
  .superRefine(({ agencyCost: cost, firstMonthlyWage: wage }, context) => {
    if (cost === undefined || wage === undefined || cost.currency === wage.currency) return;
    context.addIssue({
      code: 'custom',
      path: ['agencyCost', 'currency'],
      message: `Agencies got ${cost.currency} and the wage is in ${wage.currency}; write both in one currency.`,
    });
  });

const recovered = { op: 'oneOf', field: '/recruitment/recoveredFromWorkers', values: [true] } as const;

const aboutCorridors = {
  title: 'From where to where were workers recruited in the period?',
  row: 'corridor',
  hint: 'A row for each pair of countries and kind of worker; 0 where nobody was recruited.',
  serves: fees,
  first: true,
} as const;

const common = {
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
  corridors: question(countedRows(supplierCorridor, 100), aboutCorridors),
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
  corridors: question(countedRows(agencyCorridor, 100), aboutCorridors),
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
