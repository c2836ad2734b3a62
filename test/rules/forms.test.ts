import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { mistakesOf } from '../../rules/forms/check.ts';
import { contractDeclarationBody, partyDeclarationBody } from '../../rules/forms/declaration.ts';
import { feeCategories } from '../../rules/forms/fee-table.ts';
import { splitPersonal } from '../../rules/forms/personal.ts';
import { agency } from '../builders/agency.ts';
import { type Body, type Changes, change } from '../builders/change.ts';
import { contract } from '../builders/contract.ts';
import { supplier, today } from '../builders/supplier.ts';

/** Where a form refuses a body: the pointers of its mistakes, with `~` for a field that it does not know. */
function refusals(body: Body): string[] {
  const read = (body.form === 'contract' ? contractDeclarationBody : partyDeclarationBody).safeParse(body);
  return (read.error?.issues ?? []).flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `/${[...issue.path, key].join('/')}~`)
      : [`/${issue.path.join('/')}`],
  );
}

const mistakes = (body: Body) => mistakesOf(partyDeclarationBody.parse(body), today).map(({ pointer }) => pointer);
const corridors = '/answers/recruitment/corridors';
const corridor = `${corridors}/rows/np-qa`;
const visa = `${corridor}/fees/far-v`;
const visaAt = `${corridors}/rows/0/fees/4`;

describe('a form', () => {
  it.each([
    ['supplier', supplier()],
    ['agency', agency()],
    ['contract', contract()],
  ] as const)('accepts a whole %s declaration, and one that answers nothing', (_form, body) => {
    expect(refusals(body)).toEqual([]);
    expect(refusals(change(body, { '/answers': {} }))).toEqual([]);
  });

  it.each<[string, Changes, string]>([
    ['a fee table that accounts for more than all recruits', { [`${visa}/workers`]: 41 }, `${visaAt}/workers`],
    [
      'a second row of a category that is accounted for',
      { [`${corridor}/fees/far-xiii`]: { id: 'far-v-2', category: 'FAR-v', payer: 'employer' } },
      `${corridors}/rows/0/fees/16/workers`,
    ],
    ['two fee rows with one id', { [`${visa}/id`]: 'far-i' }, `${visaAt}/id`],
    ['two corridors with one id', { [`${corridors}/rows/bd-qa/id`]: 'np-qa' }, `${corridors}/rows/1/id`],
    ['more rows than their total', { [`${corridors}/total`]: 1 }, `${corridors}/total`],
    ['a fee row without a category', { [`${visa}/category`]: undefined }, `${visaAt}/category`],
    [
      'a corridor of no recruits',
      { [`${corridor}/recruits`]: 0, [`${corridor}/fees`]: [] },
      `${corridors}/rows/0/recruits`,
    ],
    ['a period that ends on the day it starts', { '/period': { from: today, to: today } }, '/period/to'],
    ['a period of more than two years', { '/period/from': '2023-09-26' }, '/period/to'],
    ['a day that no calendar has', { '/signature/date': '2026-02-29' }, '/signature/date'],
    ['a control character in a text', { '/signature/role': 'Head\u0000' }, '/signature/role'],
    ['a country that is none', { [`${corridor}/from`]: 'XX' }, `${corridors}/rows/0/from`],
    ['a country in small letters', { [`${corridor}/from`]: 'np' }, `${corridors}/rows/0/from`],
    ['a currency that is none', { [`${visa}/amount`]: { amount: '10', currency: 'ABC' } }, `${visaAt}/amount/currency`],
    ['money as a number', { [`${visa}/amount`]: { amount: 10, currency: 'NPR' } }, `${visaAt}/amount/amount`],
    ['negative money', { [`${visa}/amount`]: { amount: '-1', currency: 'NPR' } }, `${visaAt}/amount/amount`],
    [
      'a language that is none',
      { '/answers/workforce/languages/rows/ne/language': 'qqq' },
      '/answers/workforce/languages/rows/0/language',
    ],
    ['"no" as a word', { '/answers/deposits/taken': 'no' }, '/answers/deposits/taken'],
    ['a count that is not whole', { '/answers/workforce/headcount': 1.5 }, '/answers/workforce/headcount'],
    ['a row id that a pointer could not name', { [`${visa}/id`]: 'a/b' }, `${visaAt}/id`],
    ['a topic that it does not ask about', { '/answers/licences': {} }, '/answers/licences~'],
    ['a field that it does not know', { '/answers/deposits/note': 'x' }, '/answers/deposits/note~'],
    ['a field beside the answers', { '/score': 0 }, '/score~'],
    ['a form version that does not exist', { '/formVersion': 3 }, '/formVersion'],
    ['a form that does not exist', { '/form': 'broker' }, '/form'],
    ['a qualifier at no pointer', { '/qualifiers': { deposits: { basis: 'known' } } }, '/qualifiers/deposits'],
    [
      'evidence that may identify a worker',
      {
        '/qualifiers': {
          '/deposits/taken': {
            evidence: [{ sha256: 'a'.repeat(64), mediaType: 'application/pdf', size: 1, identifiesNoWorker: false }],
          },
        },
      },
      '/qualifiers//deposits/taken/evidence/0/identifiesNoWorker',
    ],
  ])('refuses %s by its place', (_what, changes, place) => {
    expect(refusals(supplier(changes))).toEqual([place]);
  });

  it('refuses a wrong language tag once', () => {
    const wrong = { '/answers/workforce/languages/rows/ne/language': 'Nepali' };
    expect(refusals(supplier(wrong))).toEqual(['/answers/workforce/languages/rows/0/language']);
  });

  it.each([
    [1, 'There is 1 row, more than the total of 0 that is stated.'],
    [2, 'There are 2 rows, more than the total of 0 that is stated.'],
  ])('counts %i rows in a sentence', (count, sentence) => {
    const rows = Array.from({ length: count }, (_, index) => ({ id: `a-${index}` }));
    const read = partyDeclarationBody.safeParse(supplier({ '/answers/recruitment/agencies': { total: 0, rows } }));
    expect(read.error?.issues.map(({ message }) => message)).toEqual([sentence]);
  });

  it('refuses a repayment in another currency than what is owed, and names both', () => {
    const repayment = { owed: { amount: '10', currency: 'NPR' }, repaid: { amount: '10', currency: 'QAR' } };
    const body = supplier({ [`${visa}/repayment`]: repayment });
    expect(refusals(body)).toEqual([`${visaAt}/repayment/repaid/currency`]);
    const [issue] = partyDeclarationBody.safeParse(body).error?.issues ?? [];
    expect(issue?.message).toBe('QAR is repaid and NPR is owed; write both in one currency.');
  });

  it.each<[string, Changes, string]>([
    [
      'a licence that ends before it starts',
      {
        '/answers/licences/list/rows/dofe/validFrom': '2026-01-02',
        '/answers/licences/list/rows/dofe/validTo': '2026-01-01',
      },
      '/answers/licences/list/rows/0/validTo',
    ],
    [
      'more overdue complaints than open ones',
      { '/answers/complaints/openOverLimit': 2 },
      '/answers/complaints/openOverLimit',
    ],
  ])('refuses %s', (_what, changes, place) => {
    expect(refusals(agency(changes))).toEqual([place]);
  });

  it('refuses revenue of more than a hundred per cent', () => {
    expect(refusals(agency({ '/answers/revenue/fromOthersPercent': 1 }))).toEqual(['/answers/revenue']);
  });
});

describe('the day on which a declaration arrives', () => {
  const tomorrow = '2026-11-02';

  it.each<[string, Changes, string]>([
    ['signed', { '/signature/date': tomorrow }, '/signature/date'],
    ['a period that has not begun', { '/period': { from: tomorrow, to: '2027-01-01' } }, '/period/from'],
    ['risks assessed', { '/answers/dueDiligence/risksAssessedOn': tomorrow }, '/answers/dueDiligence/risksAssessedOn'],
    ['a fee found', { [`${visa}/repayment`]: { foundOn: tomorrow } }, `${visaAt}/repayment/foundOn`],
    [
      'an answer as of',
      { '/qualifiers': { '/deposits/taken': { asOf: tomorrow } } },
      '/qualifiers/~1deposits~1taken/asOf',
    ],
  ])('comes not before: %s', (_what, changes, pointer) => {
    expect(mistakes(supplier(changes))).toEqual([pointer]);
  });

  it('may come before the day by which fees are repaid and the days on which a licence starts and ends', () => {
    expect(mistakes(supplier({ [`${visa}/repayment`]: { dueOn: tomorrow } }))).toEqual([]);
    const renewed = { validFrom: '2039-01-01', validTo: '2040-01-01', renewal: 'none', status: 'active' };
    const renewal = { '/answers/licences/list/rows/dofe': { id: 'dofe', ...renewed } };
    expect(mistakes(agency(renewal))).toEqual([]);
  });
});

describe('a qualifier', () => {
  const qualified = (pointer: string, basis: string, changes: Changes = {}) =>
    mistakes(supplier({ '/qualifiers': { [pointer]: { basis } }, ...changes }));

  it('speaks of an answer that is there, by row id', () => {
    expect(qualified('/recruitment/corridors/rows/np-qa/recruits', 'estimated')).toEqual([]);
    expect(qualified('/recruitment/corridors/rows/gone/recruits', 'estimated')).toEqual([
      '/qualifiers/~1recruitment~1corridors~1rows~1gone~1recruits',
    ]);
    expect(qualified('/deposits/allReturned', 'known')).toEqual(['/qualifiers/~1deposits~1allReturned']);
  });

  it('speaks only of what the form asks', () => {
    expect(qualified('/deposits/constructor', 'not_known')).toEqual(['/qualifiers/~1deposits~1constructor']);
  });

  it('says "not known" only where nothing is answered', () => {
    expect(qualified('/deposits/taken', 'not_known')).toEqual(['/qualifiers/~1deposits~1taken/basis']);
    expect(qualified('/deposits/taken', 'cannot_know', { '/answers/deposits/taken': undefined })).toEqual([]);
  });
});

describe('what could name a person', () => {
  const secret = 'Kamala Gurung';
  const body = agency({
    '/signature/name': secret,
    '/signature/contact': `${secret}, room 4`,
    '/answers/recruitment/subAgents/rows/janakpur/name': secret,
    '/qualifiers': { '/deposits/taken': { basis: 'estimated', note: `${secret} told us.` } },
  });
  const { declaration, personal } = splitPersonal(partyDeclarationBody.parse(body));

  it('leaves no trace in what is hashed, assessed and exported', () => {
    expect(JSON.stringify(declaration)).not.toContain(secret);
  });

  it('is kept apart, each by its pointer', () => {
    expect(personal).toEqual({
      '/signature/name': secret,
      '/signature/contact': `${secret}, room 4`,
      '/answers/recruitment/subAgents/rows/janakpur/name': secret,
      '/qualifiers/deposits/taken/note': `${secret} told us.`,
    });
  });

  it('leaves the facts that rules need', () => {
    expect(declaration.signature).toEqual({
      signed: true,
      role: 'Managing director',
      authorised: true,
      date: '2026-10-18',
    });
    expect(declaration.qualifiers).toEqual({ '/deposits/taken': { basis: 'estimated' } });
  });
});

describe('the JSON Schema of a declaration', () => {
  const { $defs = {} } = z.toJSONSchema(partyDeclarationBody, { io: 'input' });

  it('names the form of each kind of party', () => {
    expect(Object.keys($defs).toSorted()).toEqual(['AgencyDeclaration', 'SupplierDeclaration']);
  });

  it('explains every fee category', () => {
    const text = JSON.stringify($defs.SupplierDeclaration);
    for (const [code, meaning] of Object.entries(feeCategories)) expect(text).toContain(`\`${code}\`: ${meaning}`);
  });
});
