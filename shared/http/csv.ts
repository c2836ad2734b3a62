import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | boolean | null;

/** Also LF and NUL, which the library's `escape_formulas` leaves alone although spreadsheets skip them. */
const formula = /^[=+\-@\t\r\n\0＝＋－＠]/;

/**
 * Rows as CSV (RFC 4180: CRLF, quotes doubled), UTF-8. Numbers and booleans stay bare, so `-5` stays a number; every text
 * is quoted, so `007` keeps its zeros in the file; `null` is an empty cell, empty text is `""`.
 *
 * A text that a spreadsheet would run as a formula (it begins with `= + - @`, their full-width forms, TAB, CR, LF or
 * NUL) gets one apostrophe in front. Who needs the text unchanged takes NDJSON.
 */
export function csvRows(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map(safe)),
    { record_delimiter: 'windows', quoted_string: true, cast: { boolean: String } },
  );
}

function safe(cell: Cell): Cell {
  return typeof cell === 'string' && formula.test(cell) ? `'${cell}` : cell;
}
