import { xlsxFormat } from '../../../shared/exporting/data/xlsx-format.ts';

type Rows = readonly (readonly string[])[];

/** A table as CSV (RFC 4180), for whoever wrote what is in it: nothing is done to cells that read as formulas. */
export function csvOf(rows: Rows): string {
  const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

/** A table as a workbook, the first row as its header; every cell is text, whatever it looks like. */
export function workbookOf(name: string, [head = [], ...rows]: Rows): Uint8Array<ArrayBuffer> {
  const columns = head.map((each) => ({ name: each, type: 'text', meaning: '', source: '' }));
  const format = xlsxFormat(name, columns);
  const begun = format.begin();
  const added = format.add(
    begun.state,
    rows.map((row) => Object.fromEntries(head.map((each, index) => [each, row[index] || null]))),
  );
  return new Uint8Array(Buffer.concat([begun.bytes, added.bytes, format.end(added.state)]));
}

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
