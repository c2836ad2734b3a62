import { Problem } from '../errors.ts';

/** A row of a CSV file, and the line on which it begins. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/**
 * CSV (RFC 4180) as rows, in UTF-8 with or without a byte order mark, lines ended by CRLF, LF or CR; empty lines are
 * skipped. Cells come as they are, formulas and all: they are text here, and whoever exports them escapes them.
 * Strict, because a file that two readers would part differently must not be half right: throws
 * `Problem('malformed-request')` naming the line where a quote stands in the middle of a cell, is not closed, or where
 * bytes are no UTF-8.
 */
export function parseCsv(bytes: Uint8Array): CsvRow[] {
  const text = decode(bytes);
  const rows: CsvRow[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const row: CsvRow = { line, cells: [] };
    for (let ended = false; !ended; ) {
      const cell = text[at] === '"' ? quoted(text, at, line) : plain(text, at, line);
      row.cells.push(cell.value);
      line += lineBreaks(text, at, cell.end);
      ended = text[cell.end] !== ',';
      at = ended ? cell.end : cell.end + 1;
    }
    if (row.cells.length > 1 || row.cells[0] !== '') rows.push(row);
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
  }
  return rows;
}

interface Cell {
  value: string;
  /** Where the comma or the line break after it stands, or the end of the text. */
  end: number;
}

const specials = /[",\r\n]/g;

function plain(text: string, start: number, line: number): Cell {
  specials.lastIndex = start;
  const end = specials.exec(text)?.index ?? text.length;
  if (text[end] === '"')
    throw malformed(line, 'a quote stands in the middle of a cell; put the whole cell into quotes.');
  return { value: text.slice(start, end), end };
}

/** A quote inside is written twice (RFC 4180, section 2.7). */
function quoted(text: string, start: number, line: number): Cell {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end === -1) throw malformed(line, 'a quote is opened and not closed.');
  const after = text[end + 1];
  if (after !== undefined && !',\r\n'.includes(after)) {
    throw malformed(line, 'text follows a closing quote; a quote inside a cell is written twice.');
  }
  return { value: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
}

function lineBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) count += 1;
  }
  return count;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem('malformed-request', 'The file was not read: it must be UTF-8 and holds bytes that are not.');
  }
}

function malformed(line: number, detail: string): Problem {
  return new Problem('malformed-request', `The file was not read: on line ${line} ${detail}`);
}
