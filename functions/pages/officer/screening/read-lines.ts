import * as z from 'zod';
import { identifierSchema } from '../../../../shared/party/identifier.ts';
import type { Asked } from '../../../api/screening.ts';
import type { MessageKey } from '../../texts/messages.ts';
import { isEmptyRow } from '../../upload/table.ts';
import { type Column, columnOf } from './columns.ts';

/** A line of a table: its number as the person sees it, and whom it asks for. */
export interface Line {
  line: number;
  asked: Asked;
}

/** What is wrong with one line. */
export interface LineMistake {
  line: number;
  mistake: MessageKey;
}

export const mostLines = 1000;
const mostNameCharacters = 200;
export const mostReferenceCharacters = 100;

/** A text that begins as an identifier does; what else there is, is a name. */
const identifierStart = /^[A-Za-z]{2}-[A-Za-z0-9-]{2,20}\s*:/;

/**
 * Whom each row asks for, or what is wrong with it. Where the first row names columns, these are read; otherwise the
 * first cell is a number or a name, and the second what the person calls it. Empty rows say nothing.
 */
export function readLines(rows: readonly (readonly string[])[]): { lines: Line[]; mistakes: LineMistake[] } {
  const lines: Line[] = [];
  const mistakes: LineMistake[] = [];
  const first = rows.findIndex((row) => !isEmptyRow(row));
  const heading = rows[first]?.map(columnOf);
  const isHeaded = heading?.some((column) => column !== undefined) ?? false;
  if (isHeaded && !heading?.some((column) => column === 'identifier' || column === 'name')) {
    return { lines, mistakes: [{ line: first + 1, mistake: 'screening.mistake.no-column' }] };
  }
  for (const [index, row] of rows.entries()) {
    if (isEmptyRow(row) || (isHeaded && index === first)) continue;
    const read = isHeaded && heading ? readCells(byColumn(row, heading)) : readPlain(row);
    const line = index + 1;
    if (typeof read === 'string') mistakes.push({ line, mistake: read });
    else lines.push({ line, asked: read });
  }
  return { lines, mistakes };
}

/** What a line calls whom it asks for: a text for people. */
export function askedText(asked: Asked): string {
  if ('identifier' in asked) return asked.identifier;
  return 'name' in asked ? asked.name : asked.id;
}

type Cells = Partial<Record<Column, string>>;

function byColumn(row: readonly string[], heading: readonly (Column | undefined)[]): Cells {
  const cells: Cells = {};
  for (const [index, column] of heading.entries()) {
    const cell = row[index] ?? '';
    if (column !== undefined && cell !== '') cells[column] ??= cell;
  }
  return cells;
}

function readPlain(row: readonly string[]): Asked | MessageKey {
  const [whom = '', reference = '', ...more] = row;
  if (more.some((cell) => cell !== '')) return 'screening.mistake.too-many-cells';
  const isIdentifier = identifierStart.test(whom);
  return readCells({
    ...(whom === '' ? {} : isIdentifier ? { identifier: whom } : { name: whom }),
    ...(reference === '' ? {} : { reference }),
  });
}

function readCells({ identifier, name, reference }: Cells): Asked | MessageKey {
  if (reference !== undefined && reference.length > mostReferenceCharacters) {
    return 'screening.mistake.reference-long';
  }
  const own = reference === undefined ? {} : { reference };
  if (identifier !== undefined) {
    if (!identifierStart.test(identifier)) return 'screening.mistake.number';
    const colon = identifier.indexOf(':');
    const parts = { scheme: identifier.slice(0, colon), id: identifier.slice(colon + 1) };
    return identifierSchema.safeParse(parts).success ? { identifier, ...own } : 'screening.mistake.number-wrong';
  }
  if (name === undefined) return 'screening.mistake.empty';
  if (z.uuid().safeParse(name).success) return { id: name, ...own };
  return name.length > mostNameCharacters ? 'screening.mistake.name-long' : { name, ...own };
}
