import type { Row } from '../../shared/exporting/data/columns.ts';
import { csvRows } from '../../shared/http/csv.ts';
import type { Page } from '../../shared/store/read.ts';

export const formats = ['csv', 'ndjson', 'json'] as const;
export type ExportFormat = (typeof formats)[number];

/** A Lambda answers with 6 MB at most; this leaves room for what is around the rows. */
export const pageBytes = 4 * 1024 * 1024;

/** The rows that fit into one answer; a party's rows are never split. `next` is the party that was read last. */
export function fitPage<T>(
  page: Page<T>,
  rowsOf: (item: T) => readonly Row[],
  idOf: (item: T) => string,
): { rows: Row[]; next: string | undefined } {
  const rows: Row[] = [];
  let bytes = 0;
  let last: string | undefined;
  for (const item of page.items) {
    const more = rowsOf(item);
    const size = Buffer.byteLength(JSON.stringify(more));
    if (bytes + size > pageBytes && last !== undefined) return { rows, next: last };
    rows.push(...more);
    bytes += size;
    last = idOf(item);
  }
  return { rows, next: page.next };
}

const mediaTypes = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson',
  json: 'application/json',
} as const;

/** Rows as text. CSV begins with the columns' names, also where there are no rows. */
export function exportText(format: ExportFormat, columns: readonly string[], rows: readonly Row[]) {
  const headers = { 'content-type': mediaTypes[format] };
  if (format === 'json') return { headers, body: JSON.stringify({ items: rows }) };
  if (format === 'ndjson') return { headers, body: rows.map((row) => `${JSON.stringify(row)}\n`).join('') };
  const cells = rows.map((row) => columns.map((column) => row[column] ?? null));
  return { headers, body: csvRows([[...columns], ...cells]) };
}
