import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | boolean | null;

/**
 * Also LF and NUL, which the library's `escape_formulas` leaves alone although spreadsheets skip them, and signs behind
 * spaces and characters that nobody sees.
 */
const formula = /^(?:[\t\r\n\0]|[\s\0\p{Cf}]*[=+\-@＝＋－＠])/u;

/** A text that is a number with its sign, and nothing a spreadsheet could run. */
const signedNumber = /^[+-]\d+(?:\.\d+)?$/;

/**
 * Rows as CSV (RFC 4180: CRLF, quotes doubled), UTF-8. Numbers and booleans stay bare, so `-5` stays a number; every text
 * is quoted, so `007` keeps its zeros in the file; `null` is an empty cell, empty text is `""`. No byte order mark.
 *
 * A text that a spreadsheet would run as a formula (it begins with `= + - @` or their full-width forms, also behind
 * spaces, or with TAB, CR, LF or NUL) gets one apostrophe in front, unless it is a plain number such as `-5`. Who needs
 * the text unchanged takes NDJSON or XLSX.
 */
export function csvRows(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map(safe)),
    { record_delimiter: 'windows', quoted_string: true, cast: { boolean: String } },
  );
}

function safe(cell: Cell): Cell {
  return typeof cell === 'string' && formula.test(cell) && !signedNumber.test(cell) ? `'${cell}` : cell;
}
