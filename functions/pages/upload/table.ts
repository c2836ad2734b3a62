import type { MessageKey } from '../texts/messages.ts';

/** A table as a person sees it: row 1 is the first, empty rows count, so that a mistake is named by the number on the sheet. */
export interface Table {
  /** Texts without spaces around them. Rows may be of different lengths; an empty one has no cells, or empty ones. */
  rows: readonly (readonly string[])[];
}

/** Why a file or a pasted text was not taken, as `text.say(refused, values)`. */
export interface Refused {
  refused: MessageKey;
  values: Record<string, number>;
}

/** How much of a table is taken. */
export interface TableLimits {
  bytes: number;
  rows: number;
  columns: number;
  /** Characters of a cell. */
  cell: number;
}

export const tableLimits: TableLimits = { bytes: 2 * 1024 * 1024, rows: 5000, columns: 60, cell: 2000 };

export const refuse = (refused: MessageKey, values: Record<string, number> = {}): Refused => ({ refused, values });

/** The table without spaces around its cells, or why it is not taken; of no row with anything in it, nothing is. */
export function tableWithin(limits: TableLimits, rows: readonly (readonly string[])[]): Table | Refused {
  const trimmed = rows.map((row) => row.map((cell) => cell.trim()));
  if (trimmed.every(isEmptyRow)) return refuse('upload.empty');
  if (trimmed.length > limits.rows) return refuse('upload.too-many-rows', { most: limits.rows });
  for (const [index, row] of trimmed.entries()) {
    if (row.findLastIndex((cell) => cell !== '') >= limits.columns) {
      return refuse('upload.too-many-columns', { most: limits.columns });
    }
    if (row.some((cell) => cell.length > limits.cell)) {
      return refuse('upload.cell-too-long', { row: index + 1, most: limits.cell });
    }
  }
  return { rows: trimmed };
}

export const isEmptyRow = (row: readonly string[]): boolean => row.every((cell) => cell === '');
