import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../shared/http/csv.ts';
import { parseCsv } from '../../shared/http/parse-csv.ts';

const rowsOf = (text: string) => parseCsv(Buffer.from(text)).map(({ cells }) => cells);

describe('a CSV file', () => {
  it('is read whatever ends its lines, with or without a byte order mark', () => {
    const expected = [
      ['a', 'b'],
      ['1', ''],
    ];
    for (const end of ['\n', '\r\n', '\r']) {
      for (const text of [`a,b${end}1,`, `a,b${end}1,${end}`, `\ufeffa,b${end}${end}1,${end}${end}`]) {
        expect(rowsOf(text), JSON.stringify(text)).toEqual(expected);
      }
    }
  });

  it('names the line on which each row begins, also after cells of several lines', () => {
    const text = 'a\r\n"two\r\nlines"\n"three\rmore\n",x\r\n\r\nlast';
    expect(parseCsv(Buffer.from(text))).toEqual([
      { line: 1, cells: ['a'] },
      { line: 2, cells: ['two\r\nlines'] },
      { line: 4, cells: ['three\rmore\n', 'x'] },
      { line: 8, cells: ['last'] },
    ]);
  });

  it.each([
    ['a,b"c', 'line 1'],
    ['x\na,"b', 'line 2'],
    ['"a"b,c', 'line 1'],
    ['"a""', 'line 1'],
  ])('is refused where its quotes can be read in more than one way: %j', (text, place) => {
    expect(() => rowsOf(text)).toThrow(expect.objectContaining({ kind: 'malformed-request' }));
    expect(() => rowsOf(text)).toThrow(place);
  });

  it('is refused where its bytes are no UTF-8, since a replaced letter is another name', () => {
    expect(() => parseCsv(Uint8Array.of(0x61, 0xe9, 0x0a))).toThrow('UTF-8');
  });

  it('keeps formulas, brackets and what looks like code as the text it is', () => {
    const cells = ["=cmd|' /C calc'!A0", '+1', '@SUM(A1)', '<script>', '../../etc', '{{7*7}}', '\0', '__proto__'];
    expect(rowsOf(cells.map((cell) => `"${cell}"`).join(','))).toEqual([cells]);
  });

  it('is read as another reader reads it, whatever is in its cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '=', 'é', ';'), maxLength: 8 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    const property = fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
      const text = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join(end);
      expect(rowsOf(text)).toEqual(rows);
      expect(rowsOf(text)).toEqual(parse(text, { record_delimiter: end, relax_column_count: true }));
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('reads back what is exported', () => {
    expect(rowsOf(csvRows([['a "quoted", name', 5, true]]))).toEqual([['a "quoted", name', '5', 'true']]);
  });

  it('is read in time that grows with its length alone', () => {
    const long = `"${'""'.repeat(250_000)}",${','.repeat(250_000)}\n${'x\n'.repeat(100_000)}`;
    expect(rowsOf(long)).toHaveLength(100_001);
  });
});
