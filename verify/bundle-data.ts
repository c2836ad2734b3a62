import { csvRecords } from './csv.ts';
import { linesOf, parseJson } from './lines.ts';
import { workbookRecords } from './workbook.ts';
import type { Zip } from './zip.ts';

/** A cell as text, as CSV has it. */
export type Row = ReadonlyMap<string, string>;

/** The rows of a data file by their columns, whatever its format. Throws `Unreadable` where it is of another. */
export async function* rowsOf(zip: Zip, file: string, format: 'csv' | 'ndjson' | 'xlsx'): AsyncGenerator<Row> {
  if (format === 'ndjson') {
    for await (const line of linesOf(file, zip.bytes(file))) yield rowFrom(parseJson(file, line));
    return;
  }
  let header: string[] | undefined;
  const records = format === 'csv' ? csvRecords(file, zip.bytes(file)) : workbookRecords(zip, file);
  for await (const record of records) {
    if (header === undefined) header = record;
    else yield new Map(header.map((column, index) => [column, record[index] ?? '']));
  }
}

function rowFrom(value: unknown): Row {
  const members = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return new Map(members.map(([column, cell]) => [column, cellText(cell)]));
}

/** A value as a cell has it: nothing for null and for what is absent. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
