import { readCsvText } from '../../upload/read-csv.ts';
import { readTable } from '../../upload/read-table.ts';
import type { Refused, Table } from '../../upload/table.ts';
import { columnOf } from './columns.ts';

/** What was sent as a list: its rows, and the text in which it goes on from page to page. */
export type SentList = (Table & { text: string }) | (Refused & { text: string });

/** The list of a form: of its file where it brings one, otherwise what is written in it. */
export async function sentList(form: FormData): Promise<SentList> {
  const file = form.get('file');
  const written = String(form.get('list') ?? '');
  if (!(file instanceof File) || file.size === 0) return { ...writtenRows(written), text: written };
  const table = await readTable(file);
  return 'refused' in table ? { ...table, text: written } : { ...table, text: textOf(table.rows) };
}

/**
 * The rows of a text: a line each, its cells apart by tabs, as spreadsheets copy them. Commas belong to names, unless the
 * first line names columns with them in between.
 */
function writtenRows(text: string): Table | Refused {
  const rows = text.split(/\r\n|\r|\n/).map((line) => line.split('\t').map((cell) => cell.trim()));
  const [first = '', ...more] = rows.find((row) => row.some((cell) => cell !== '')) ?? [];
  const isCsv = more.length === 0 && /[,;]/.test(first) && first.split(/[,;]/).some((cell) => columnOf(unquoted(cell)));
  return isCsv ? readCsvText(text) : { rows };
}

const unquoted = (cell: string): string => cell.trim().replace(/^"(.*)"$/, '$1');

/** Rows as a text that reads as the same rows. */
const textOf = (rows: Table['rows']): string =>
  rows.map((row) => row.map((cell) => cell.replaceAll(/\s+/g, ' ')).join('\t')).join('\n');
