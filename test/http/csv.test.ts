import { describe, expect, it } from 'vitest';
import { csvRows } from '../../shared/http/csv.ts';

describe('a CSV export', () => {
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

  it.each(['=1+1', '+1', '-1', '@SUM', '\t=1', '\r=1', '\n=1', '\0=1', '＝1', '＠x'])(
    'puts an apostrophe before a text that is a formula: %j',
    (text) => {
      expect(csvRows([[text]])).toBe(`"'${text}"\r\n`);
    },
  );

  it('leaves a text alone that only holds such signs', () => {
    expect(csvRows([['a=b', 'x-y']])).toBe('"a=b","x-y"\r\n');
  });
});
