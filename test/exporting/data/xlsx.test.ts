import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { column, columnsOf, type Row } from '../../../shared/exporting/data/columns.ts';
import { columnLetters } from '../../../shared/exporting/data/sheet-xml.ts';
import { xlsxFormat } from '../../../shared/exporting/data/xlsx-format.ts';
import { parseXml, readSheet, unzip } from './xlsx-reader.ts';

const columns = columnsOf(
  z.object({
    name: column(z.string(), 'A text.', 'test'),
    count: column(z.int().nullable(), 'A number.', 'test'),
    is: column(z.boolean(), 'A truth value.', 'test'),
  }),
);

/** A workbook of these steps, written on from its state after each as after an interruption. */
function workbook(steps: readonly (readonly Row[])[], rowsPerSheet?: number): Map<string, string> {
  const format = xlsxFormat('scores', columns, rowsPerSheet);
  const begun = format.begin();
  const parts = [begun.bytes];
  let state = begun.state;
  for (const step of steps) {
    const added = format.add(format.state.parse(JSON.parse(JSON.stringify(state))), step);
    parts.push(added.bytes);
    state = added.state;
  }
  return unzip(Buffer.concat([...parts, format.end(state)]));
}

const row = (name: string, count: number | null = 1): Row => ({ name, count, is: true });
const sheetOf = (parts: Map<string, string>, number = 1) =>
  readSheet(parts.get(`xl/worksheets/sheet${number}.xml`) ?? '');

describe('a workbook', () => {
  it('has a header that stays in sight, numbers as numbers, and nothing where there is nothing', () => {
    const parts = workbook([[row('Acme', -5)], [row('Other', null)]]);
    expect(Object.fromEntries(sheetOf(parts))).toEqual({
      ...{ A1: 'name', B1: 'count', C1: 'is' },
      ...{ A2: 'Acme', B2: -5, C2: 'true' },
      ...{ A3: 'Other', C3: 'true' },
    });
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('state="frozen"');
    for (const text of parts.values()) parseXml(text);
    expect([...parts.keys()]).toContain('[Content_Types].xml');
  });

  it.each([
    '=1+1',
    '-5',
    '+3',
    '007',
    '2026-01-02',
    '<a>&"',
    '_x0041_',
    'a\0b\x1f',
    'a\r\nb',
    ' x ',
    '\ud800',
    '\uffff',
    '🦺',
    "'",
  ])('shows the text %j unchanged, as a text', (text) => {
    expect(sheetOf(workbook([[row(text)]])).get('A2')).toBe(text);
  });

  it('shows every text unchanged', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), (texts) => {
        const cells = sheetOf(workbook([texts.map((text) => row(text))]));
        expect(texts.map((_, index) => cells.get(`A${index + 2}`))).toEqual(texts);
      }),
      { numRuns: 20 },
    );
  });

  it('begins another sheet where one is full', () => {
    const parts = workbook([['a', 'b', 'c', 'd', 'e'].map((name) => row(name)), [row('f'), row('g')]], 4);
    const names = [1, 2, 3].map((sheet) => ['A1', 'A2', 'A3', 'A4'].map((place) => sheetOf(parts, sheet).get(place)));
    expect(names).toEqual([
      ['name', 'a', 'b', 'c'],
      ['name', 'd', 'e', 'f'],
      ['name', 'g', undefined, undefined],
    ]);
    expect(parts.get('xl/workbook.xml')).toMatch(/name="scores 1".*name="scores 3"/);
  });

  it('cuts a text that no cell holds, and says so', () => {
    const text = String(sheetOf(workbook([[row('x'.repeat(40_000))]])).get('A2'));
    expect(text).toHaveLength(32_767);
    expect(text).toMatch(/x \[cut here; CSV and NDJSON have it whole\]$/);
  });

  it('names columns as spreadsheets do', () => {
    expect([columnLetters(0), columnLetters(25), columnLetters(26), columnLetters(701), columnLetters(702)]).toEqual([
      ...['A', 'Z', 'AA', 'ZZ', 'AAA'],
    ]);
  });
});
