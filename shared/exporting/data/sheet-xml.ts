import type { Cell } from '../../http/csv.ts';

/** The most rows that a sheet of a workbook has (ECMA-376; Excel and LibreOffice agree). */
export const mostSheetRows = 1_048_576;

/** The most characters that Excel takes in a cell, in UTF-16 code units. */
const mostCellLength = 32_767;
const cutHere = ' [cut here; CSV and NDJSON have it whole]';

/** Styles, by their place in `styles.xml`: the header's, and text that stays text when it is edited. */
const headerStyle = 1;
const textStyle = 2;

/** `A`, `B` … `Z`, `AA` … for a column's place from 0. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnLetters(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

/** The beginning of a sheet: frozen header row, widths of columns in characters, and the header itself. */
export function sheetBeginning(columns: readonly { name: string; width: number }[]): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const header = columns.map(({ name }, index) => textCell(name, `${columnLetters(index)}1`, headerStyle));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<cols>${widths.join('')}</cols><sheetData><row r="1">${header.join('')}</row>`
  );
}

export const sheetEnd = '</sheetData></worksheet>';

/**
 * One row, `number` from 1 on. A text is a text whatever is in it (`inlineStr`), and there is never a formula; numbers
 * are such. Truth values are the words: LibreOffice takes a boolean cell in as the formula `TRUE()`.
 */
export function sheetRow(number: number, cells: readonly Cell[]): string {
  const written = cells.map((cell, index) => {
    const place = `${columnLetters(index)}${number}`;
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
    return textCell(String(cell), place, textStyle);
  });
  return `<row r="${number}">${written.join('')}</row>`;
}

const textCell = (text: string, place: string, style: number): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(fitted(text))}</t></is></c>`;

const fitted = (text: string): string =>
  text.length <= mostCellLength
    ? text
    : text.slice(0, mostCellLength - cutHere.length).replace(/[\uD800-\uDBFF]$/, '') + cutHere;

/** What XML 1.0 does not hold, half a surrogate pair, and CR, which a parser would turn into LF. */
const unwritable = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text for XML; what XML does not hold as `_xHHHH_` (ECMA-376, ST_Xstring), and what only looks like that escaped. */
function xmlText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(unwritable, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
