import { isEmptyRow, type Table } from '../../upload/table.ts';
import type { Asking } from './questions-on.ts';
import { partsOf } from './read-answer.ts';
import { readTypedDay } from './read-day.ts';

/** A field of a row of the fee table as a column, headed by its code (`payer`, `repayment owed currency`) or its words. */
export interface Column {
  header: string;
  /** What it is called on the pages, in the language of whoever fills it in first. */
  names: readonly string[];
  /** The name of the field behind the pointer of the row; a day is one column for three fields. */
  field: string;
  asking: Asking;
}

/** The columns of a fee table, by the questions of one of its rows, and what each is called. */
export function columnsOf(
  askings: readonly Asking[],
  namesOf: (asking: Asking, part: string) => readonly string[],
): Column[] {
  return askings.flatMap((asking) => {
    const name = asking.pointer.slice(asking.row.length);
    const words = name.slice(1).replaceAll('/', ' ');
    const parts = asking.control.kind === 'day' ? [''] : partsOf(asking.control);
    return parts.map((part) => ({
      header: part === '/currency' ? `${words} currency` : words,
      names: namesOf(asking, part),
      field: `${name}${part}`,
      asking,
    }));
  });
}

/** A row of a sheet that says something, by the number that a person sees beside it. */
export interface FeeLine {
  line: number;
  cells: ReadonlyMap<Column, string>;
}

export type FeeLines =
  | { lines: FeeLine[] }
  | { problem: 'empty' | 'too-many' | 'no-category' }
  | { problem: 'column'; column: string };

const mostLines = 200;

/** The lines of a table whose first row that is not empty names the columns. */
export function feeLinesOf({ rows }: Table, columns: readonly Column[]): FeeLines {
  const [head, ...body] = rows
    .map((cells, index) => ({ cells, line: index + 1 }))
    .filter(({ cells }) => !isEmptyRow(cells));
  if (head === undefined || body.length === 0) return { problem: 'empty' };
  if (body.length > mostLines) return { problem: 'too-many' };
  const isCalled = (name: string, { header, names }: Column) =>
    [header, ...names].some((each) => each.toLowerCase() === name.toLowerCase());
  const named = head.cells.map((name) => columns.find((column) => isCalled(name, column)));
  const stranger = head.cells.find((name, index) => name !== '' && named[index] === undefined);
  if (stranger !== undefined) return { problem: 'column', column: stranger };
  if (!named.some((column) => column?.header === 'category')) return { problem: 'no-category' };
  const lines = body.map(({ cells, line }) => ({
    line,
    cells: new Map(named.flatMap((column, at) => (column === undefined ? [] : [[column, cells[at] ?? ''] as const]))),
  }));
  return { lines };
}

/** The texts of a line as the fields of a row would have sent them; a choice by its code or by its name. */
export function fieldsOfLine(
  { cells }: FeeLine,
  nameOf: (asking: Asking, value: string | boolean) => string[],
): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [{ field, asking }, cell] of cells) {
    if (asking.control.kind === 'day') {
      const { day, month, year } = readTypedDay(cell);
      fields.set(`${field}-day`, day).set(`${field}-month`, month).set(`${field}-year`, year);
    } else if (asking.control.kind === 'choice') {
      const isMeant = (name: string) => name.toLowerCase() === cell.toLowerCase();
      const value = asking.control.values.find((each) => nameOf(asking, each).some(isMeant));
      fields.set(field, value === undefined ? cell : String(value));
    } else {
      fields.set(field, cell);
    }
  }
  return fields;
}

/** A table to fill in, in words: every cost on a row, with the number of recruits where that is known. */
export function feeTemplate(
  columns: readonly Column[],
  costs: readonly string[],
  recruits: number | undefined,
): string[][] {
  const lines = costs.map((cost) =>
    columns.map(({ header }) =>
      header === 'category' ? cost : header === 'workers' && recruits !== undefined ? String(recruits) : '',
    ),
  );
  return [columns.map(({ header, names: [name] }) => name ?? header), ...lines];
}
