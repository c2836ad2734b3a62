import { type Refused, refuse, type TableLimits } from './table.ts';

const emptyCells = /<(?:\w+:)?c\b[^<>]*(?:\/>|>\s*<\/(?:\w+:)?c>)/g;
const emptyRows = /<(?:\w+:)?row\b[^<>]*(?:\/>|>\s*<\/(?:\w+:)?row>)/g;
const rowTags = /<(?:\w+:)?row\b/g;
const places = /\br\s*=\s*["']([^"'<]*)/g;

/** Longer than any text of a cell with its tag. A reader that goes by pieces reads what is open again with each. */
const longestPiece = 100_000;

/**
 * A sheet without the rows and cells that hold nothing but a style, of which programs write up to row 1,048,576. A reader
 * fills the gaps before a place with empty cells, so each place is looked at first: one that is beyond the bounds, or that
 * is none, refuses the sheet.
 */
export function clearSheet(xml: string, { rows, columns }: TableLimits): string | Refused {
  // Readers pass over such text, and what somebody wrote would be lost in silence.
  if (xml.includes('<![CDATA[')) return refuse('upload.damaged');
  const clear = xml.replaceAll(emptyCells, '').replaceAll(emptyRows, '');
  if (clear.split('<').some((piece) => piece.length > longestPiece)) return refuse('upload.damaged');
  if ((clear.match(rowTags) ?? []).length > rows) return refuse('upload.too-many-rows', { most: rows });
  for (const [, place = ''] of clear.matchAll(places)) {
    const [, letters = '', row = ''] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place) ?? [];
    if (row === '') return refuse('upload.damaged');
    if (Number(row) > rows) return refuse('upload.too-many-rows', { most: rows });
    if (columnOf(letters) > columns) return refuse('upload.too-many-columns', { most: columns });
  }
  return clear;
}

/** `A` is 1, `AA` 27; no letters are 0. */
const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
