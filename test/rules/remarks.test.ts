import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partyDeclarationBody } from '../../rules/forms/declaration.ts';
import { remarksOf } from '../../rules/forms/remarks.ts';
import type { FormName } from '../../rules/vocabulary.ts';
import { agency } from '../builders/agency.ts';
import { arbitraryBody } from '../builders/arbitrary-declaration.ts';
import type { Body, Changes } from '../builders/change.ts';
import { supplier } from '../builders/supplier.ts';

const remarks = (body: Body, forms: FormName[] = ['supplier']) =>
  remarksOf(partyDeclarationBody.parse(body), forms).map(({ pointer, detail }) => [pointer, detail]);

const placeIn = (body: Body, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, name) => Object.entries(at ?? {}).find(([key]) => key === name)?.[1], body);

const corridors = '/answers/recruitment/corridors';
const corridor = `${corridors}/rows/np-qa`;
const visa = `${corridor}/fees/far-v`;
const sent = `${corridors}/rows/0`;

describe('a declaration that is accepted', () => {
  it('is not remarked on where it is whole and agrees with itself', () => {
    expect(remarks(supplier())).toEqual([]);
    expect(remarks(agency(), ['agency', 'supplier'])).toEqual([]);
  });

  it.each<[string, Changes, string, string]>([
    [
      'rows short of the total',
      { '/answers/recruitment/agencies/total': 3 },
      '/answers/recruitment/agencies',
      '1 of 3 agencies is listed.',
    ],
    [
      'no row at all',
      { '/answers/recruitment/agencies': { total: 1 } },
      '/answers/recruitment/agencies',
      'The one agency is not listed.',
    ],
    [
      'no total',
      { '/answers/workforce/languages/total': undefined },
      '/answers/workforce/languages',
      'The total is not stated, so that nothing shows whether these are all languages.',
    ],
    ['a cost of some recruits', { [`${visa}/workers`]: 30 }, `${sent}/fees`, 'FAR-v accounts for 30 of 40 recruits.'],
    ['a cost of none', { [visa]: undefined }, `${sent}/fees`, 'FAR-v is not accounted for.'],
    ['no fee table', { [`${corridor}/fees`]: undefined }, sent, 'None of the 17 costs is accounted for.'],
    [
      'no number of recruits',
      { [`${corridor}/recruits`]: undefined },
      sent,
      'The number of recruits is not stated, so that no cost accounts for all of them.',
    ],
    [
      'an answer that another rules out',
      { '/answers/grievance': { exists: false, legitimate: true }, '/answers/complaintsProcedure': undefined },
      '/answers/grievance/legitimate',
      'This is answered although "Is there a channel through which workers can complain?" is answered no; check both.',
    ],
    [
      'the same in a row of a row',
      { [`${visa}/method`]: 'loan' },
      `${sent}/fees/4/method`,
      'This is answered although "Who bore the cost in the end?" is not "worker"; check both.',
    ],
  ])('is remarked on for %s', (_what, changes, pointer, detail) => {
    expect(remarks(supplier(changes))).toEqual([[pointer, detail]]);
  });

  it('is not remarked on for "not known", none, and an empty list where nothing is asked', () => {
    const silent = {
      '/answers/grievance': { exists: false, casesReceived: 0, languages: { total: 0 } },
      '/answers/complaintsProcedure': undefined,
    };
    expect(remarks(supplier({ ...silent, [`${visa}/method`]: 'not_known' }))).toEqual([]);
  });

  it.each<[FormName[], string]>([
    [['agency'], "This organisation is registered as an agency; this is the supplier's form."],
    [[], "This organisation is registered as a contracting authority; this is the supplier's form."],
  ])('is remarked on where it is on a form that the party does not file (%j)', (forms, detail) => {
    expect(remarks(supplier(), forms)).toEqual([['/form', detail]]);
  });

  it.each(['supplier', 'agency'] as const)('is remarked on only at places that it has, on the form %s', (form) => {
    let told = 0;
    fc.assert(
      fc.property(arbitraryBody(form), (body) => {
        for (const [pointer = ''] of remarks(body, [form])) {
          told++;
          expect(placeIn(body, pointer), pointer).toBeDefined();
        }
      }),
      { numRuns: 50 },
    );
    expect(told).toBeGreaterThan(0);
  });

  it('gets twenty remarks at most, and how many more there are', () => {
    const one = { recruits: 1, fees: [{ id: 'a', category: 'FAR-i', workers: 1 }] };
    const told = remarks(
      supplier({
        [corridors]: {
          total: 2,
          rows: [
            { id: 'x', ...one },
            { id: 'y', ...one },
          ],
        },
      }),
    );
    expect(told).toHaveLength(21);
    expect(told.at(-1)).toEqual(['', 'And 12 more.']);
  });
});
