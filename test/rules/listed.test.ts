import { describe, expect, it } from 'vitest';
import { readyCondition } from '../../rules/engine/condition.ts';
import { listedRows } from '../../rules/engine/listed.ts';
import { rootPlace } from '../../rules/engine/place.ts';
import { type Json, rootScope } from '../../rules/engine/scope.ts';
import { FALSE, TRUE, UNKNOWN } from '../../rules/engine/truth.ts';
import { inTable } from '../../rules/language.ts';

const good = { name: 'name', hsCode: 'code' };
const forced = { column: 'forcedLabour', values: [true] };
const environment = { asOf: '2026-11-01', parameter: () => undefined };

function decide(answers: { [name: string]: Json }, condition = inTable('ilab-goods-2024', { country: 'from', good })) {
  const place = rootPlace();
  return readyCondition(condition, place)(rootScope(place, answers), environment);
}

const truthOf = (answers: { [name: string]: Json }) => decide(answers).truth;

describe('a good from a country', () => {
  it.each([
    ['the name that the list has', { from: 'TM', name: 'Cotton' }],
    ['other capitals, and a plural', { from: 'TH', name: 'SHRIMPS' }],
    ['no accents', { from: 'BR', name: 'acai berries' }],
    ['one of two names', { from: 'TR', name: 'hazelnut' }],
    ['the name in brackets', { from: 'BD', name: 'Textiles', code: '9999' }],
    ['a code that begins like a listed one', { from: 'TM', code: '5201.00' }],
    ['a heading of which a listed code is a part', { from: 'BR', code: '0811' }],
    ['a code within a range of headings', { from: 'KE', name: 'blocks', code: '2516' }],
    ['the code of medical gloves of HS 2022', { from: 'MY', name: 'Examination wear', code: '4015.12' }],
    ['the code of such gloves of HS 2017', { from: 'MY', name: 'Examination wear', code: '401511' }],
    ['the code of photovoltaic modules of HS 2022', { from: 'CN', name: 'PV panels', code: '854143' }],
  ])('is found by %s', (_how, answers) => {
    expect(truthOf({ ...answers })).toBe(TRUE);
  });

  it.each([
    ['a country of which the list names nothing', { from: 'NO' }],
    ['another good of a listed country, by name and code', { from: 'TM', name: 'Paper clips', code: '830590' }],
    ['a listed good of another country', { from: 'DE', name: 'Cotton', code: '5201' }],
    ['a good that no country is listed for', { name: 'Paper clips', code: '830590' }],
  ])('is not found for %s', (_how, answers) => {
    expect(truthOf({ ...answers })).toBe(FALSE);
  });

  it.each([
    ['a name that is not listed, without a code', { from: 'TM', name: 'Raw fibre' }],
    ['a code that is not listed, without a name', { from: 'TM', code: '830590' }],
    ['neither name nor code', { from: 'TM' }],
    ['a listed good from nobody says where', { name: 'Cotton' }],
    ['a country that is not known', { from: 'not_known', name: 'Cotton' }],
  ])('stays open for %s', (_how, answers) => {
    expect(truthOf({ ...answers })).toBe(UNKNOWN);
  });

  it('shows the very rows that fit, with the edition of their table', () => {
    expect(listedRows(decide({ from: 'TM', name: 'Cotton' }))).toEqual([
      {
        table: 'ilab-goods-2024',
        edition: '2024',
        row: {
          country: 'TM',
          countryName: 'Turkmenistan',
          good: 'Cotton',
          childLabour: true,
          forcedLabour: true,
          forcedChildLabour: false,
        },
      },
    ]);
  });

  it('counts only where the row says what is asked for', () => {
    const onlyForced = inTable('ilab-goods-2024', { country: 'from', good, having: forced });
    expect(decide({ from: 'MN', name: 'Coal' }).truth).toBe(TRUE);
    expect(decide({ from: 'MN', name: 'Coal' }, onlyForced).truth).toBe(FALSE);
  });

  it('rests on the country alone where that settles it, and on what is missing where it does not', () => {
    const pointers = (answers: { [name: string]: Json }) => decide(answers).answers.map(({ field }) => field.pointer);
    expect(pointers({ from: 'NO' })).toEqual(['/from']);
    expect(pointers({ from: 'TM' })).toEqual(['/from', '/name', '/code']);
    expect(pointers({ from: 'TM', name: 'Cotton' })).toEqual(['/from', '/name']);
  });
});

it('refuses a table that is not there', () => {
  expect(() => decide({}, inTable('ilab-goods-1999', { country: 'from' }))).toThrow(RangeError);
});
