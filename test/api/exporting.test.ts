import { describe, expect, it } from 'vitest';
import { exportText, fitPage, pageBytes } from '../../functions/api/exporting.ts';
import { parseCsv } from './csv-reader.ts';

/** Rows of which four fit into an answer. */
const large = (id: string) => [{ id, text: 'x'.repeat(pageBytes / 4 - 100) }];
const idOf = (id: string) => id;

describe('a page of an export', () => {
  it('ends before the party that does not fit any more, and goes on with it', () => {
    const first = fitPage({ items: ['a', 'b', 'c', 'd', 'e', 'f'], next: 'f' }, large, idOf);
    expect(first.rows.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(first.next).toBe('d');
    expect(Buffer.byteLength(JSON.stringify(first.rows))).toBeLessThanOrEqual(pageBytes);
    expect(fitPage({ items: ['e', 'f'], next: 'f' }, large, idOf)).toMatchObject({ next: 'f' });
  });

  it('goes on behind parties without rows, and ends where the walk ends', () => {
    expect(fitPage({ items: ['a', 'b'], next: 'b' }, () => [], idOf)).toEqual({ rows: [], next: 'b' });
    expect(fitPage({ items: ['a'] }, large, idOf).next).toBeUndefined();
  });

  it('gives a party that is too large for any page whole, and by itself', () => {
    const huge = (id: string) => [...large(id), ...large(id), ...large(id), ...large(id), ...large(id)];
    const { rows, next } = fitPage({ items: ['a', 'b'] }, huge, idOf);
    expect([rows.length, next]).toEqual([5, 'a']);
  });
});

describe('a cell of CSV', () => {
  it.each([
    ['a tab', '\t=1', "'\t=1"],
    ['a carriage return', '\r=1', "'\r=1"],
    ['a line feed', '\n=1', "'\n=1"],
    ['a NUL', '\0=1', "'\0=1"],
    ['a full-width at sign', '＠SUM', "'＠SUM"],
    ['a line break inside', 'a\r\nb', 'a\r\nb'],
    ['nothing', '', ''],
  ])('that begins with %s comes back as a text', (_what, text, cell) => {
    const { body } = exportText('csv', ['text', 'number'], [{ text, number: -5 }]);
    expect(parseCsv(body)).toEqual([
      ['text', 'number'],
      [cell, '-5'],
    ]);
  });
});
