import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { csvRows } from '../../shared/http/csv.ts';

const formula = /^(?:[\t\r\n\0]|[\s\0\p{Cf}]*[=+\-@＝＋－＠])/u;

describe('a CSV export', () => {
  it('is read back by another program as it was, but for the apostrophe', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=1', '-5', '+3', '007', '"', '\r\n', '\uff1d1'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const read = z.array(z.array(z.string())).parse(parse(csvRows(rows)));
        const cells = rows.flat();
        const wrong = read.flat().filter((back, index) => {
          const text = cells[index] ?? '';
          const runs = formula.test(back) && !/^[+-][\d.]+$/.test(back);
          return runs || (back !== text && back !== `'${text}`);
        });
        expect(wrong).toEqual([]);
        expect(read.flat()).toHaveLength(cells.length);
      }),
    );
  });

  it('keeps numbers as numbers and leading zeros in texts', () => {
    expect(
      csvRows([
        ['id', 'score', 'note'],
        ['007', -5, null],
      ]),
    ).toBe('"id","score","note"\r\n"007",-5,\r\n');
  });

  it('tells empty text from nothing', () => {
    expect(csvRows([['', null, true]])).toBe('"",,true\r\n');
  });

  it('quotes what would break a row', () => {
    expect(csvRows([['a"b', 'c,d', 'e\r\nf', 'g\nh']])).toBe('"a""b","c,d","e\r\nf","g\nh"\r\n');
  });

  it.each([
    '=1+1',
    '+1+1',
    '-1-cmd',
    '@SUM',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    '＝1',
    '＠x',
    ' =1',
    '\u200b-x',
    '\uff0b5',
  ])('puts an apostrophe before a text that is a formula: %j', (text) => {
    expect(csvRows([[text]])).toBe(`"'${text}"\r\n`);
  });

  it.each(['-5', '+3', '-0.50', '007', '2026-01-02', 'a=1'])('leaves %j as it is', (text) => {
    expect(csvRows([[text]])).toBe(`"${text}"\r\n`);
  });

  it('leaves a text alone that only holds such signs', () => {
    expect(csvRows([['a=b', 'x-y']])).toBe('"a=b","x-y"\r\n');
  });
});
