import { describe, expect, it } from 'vitest';
import { agencyName, csv, readCsv } from './samples.ts';

const rejection = (row: { [column: string]: string }) => readCsv(csv({ number: 'right' }, row)).rejected[0]?.detail;

describe('a register in a file', () => {
  it('is read by the names of its columns, in any order and any case', () => {
    const text =
      'STATUS,valid_to, Holder_Identifier ,authority,holder,number,valid_from\n' +
      'Cancelled,2027-03-31,np-ocr: 12 34 ,DoFE, Himal ,412 / 065,2024-04-01\n';
    expect(readCsv(text)).toEqual({
      rejected: [],
      rows: [
        {
          line: 2,
          number: '412/065',
          says: {
            written: '412 / 065',
            holder: { name: 'Himal', identifier: { scheme: 'NP-OCR', id: '1234' } },
            authority: 'DoFE',
            ...{ validFrom: '2024-04-01', validTo: '2027-03-31', status: 'revoked' },
          },
        },
      ],
    });
  });

  it('may leave dates and identifiers empty', () => {
    const [row] = readCsv(csv({ number: '1', valid_from: '', valid_to: '', holder_identifier: '' })).rows;
    expect(row?.says).toEqual({ written: '1', holder: { name: agencyName }, authority: 'DoFE', status: 'active' });
  });

  it.each([
    [{ number: '' }, /^number: This is missing/],
    [{ number: ' - ' }, /^number: .*at least one letter or digit/],
    [{ number: '1'.repeat(61) }, /^number: .*at most 60/],
    [{ number: '2', holder: '' }, /^holder: /],
    [{ number: '2', valid_to: '31.03.2027' }, /^valid_to: .*calendar date/],
    [{ number: '2', valid_from: '2027-04-01' }, /^valid_to: It ends on 2027-03-31, before it starts/],
    [{ number: '2', status: 'pending' }, /^status: .*"cancelled"/],
    [{ number: '2', holder_identifier: 'no colon' }, /^holder_identifier: .*scheme:id/],
    [{ number: '2', holder_identifier: 'XI-LEI:123' }, /^holder_identifier: .*Legal Entity Identifier/],
    [{ number: '2', authority: 'two\nlines' }, /^authority: .*control characters/],
    [{ number: 'RIGHT' }, /^number: Line 2 has the same number already/],
  ])('rejects a row by name and takes the others: %j', (row, detail) => {
    expect(rejection(row)).toMatch(detail);
    expect(readCsv(csv({ number: 'right' }, row)).rows).toHaveLength(1);
  });

  it('rejects a row that has not as many cells as the first line names columns', () => {
    const { rejected } = readCsv(`${csv({ number: '1' })}\r\n2,only\r\n3,a,b,,,active,more,and more`);
    expect(rejected.map(({ line, written, detail }) => [line, written, detail.slice(0, 18)])).toEqual([
      [3, '2', 'The row has 2 cell'],
      [4, '3', 'The row has 8 cell'],
    ]);
  });

  it('takes the right one of two rows with the same number', () => {
    const { rows, rejected } = readCsv(csv({ number: '7', status: 'lapsed' }, { number: '7' }));
    expect([rows.map(({ line }) => line), rejected.map(({ line }) => line)]).toEqual([[3], [2]]);
  });

  it('keeps what a spreadsheet would run as the text it is', () => {
    const name = '=HYPERLINK("http://evil.example","x")';
    expect(readCsv(csv({ number: '=1+1', holder: name })).rows[0]).toMatchObject({
      number: '=1+1',
      says: { holder: { name } },
    });
  });

  it.each([
    ['', 'number is missing'],
    ['number,holder\n1,a', 'authority is missing'],
    ['number,holder,authority,valid_from,valid_to,status,shoe_size\n', '"shoe_size" is not known'],
    ['number,number,holder,authority,valid_from,valid_to,status\n', 'number stands twice'],
    [csv(), 'no row after the first line'],
    [csv({ number: '' }, { number: '1', status: 'x' }), 'Line 2: number'],
  ])('is refused as a whole where nothing of it can be kept: %j', (text, detail) => {
    const refusal = {
      kind: 'invalid-request',
      errors: expect.arrayContaining([{ pointer: '', detail: expect.stringContaining(detail) }]),
    };
    expect(() => readCsv(text)).toThrow(expect.objectContaining(refusal));
  });

  it('is refused over 5,000 rows, with their number', () => {
    const rows = (count: number) => csv(...Array.from({ length: count }, (_, index) => ({ number: `${index}` })));
    expect(readCsv(rows(5000)).rows).toHaveLength(5000);
    expect(() => readCsv(rows(5001))).toThrow(expect.objectContaining({ kind: 'too-large' }));
    expect(() => readCsv(rows(5001))).toThrow('5001 rows');
  });
});
