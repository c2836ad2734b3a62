import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { type Refused, refuse, type Table, type TableLimits, tableLimits, tableWithin } from './table.ts';

const delimiters = [',', ';', '\t'] as const;

/** A line by which a file names its delimiter to Excel; Excel does not show it. */
const delimiterLine = /^sep=(.)\r?\n/i;

/** Reads a file of CSV in UTF-8, or in UTF-16 that says so by its first two bytes. */
export function readCsvBytes(bytes: Buffer, limits: TableLimits = tableLimits): Table | Refused {
  const text = decoded(bytes);
  return text === undefined ? refuse('upload.encoding') : readCsvText(text, limits);
}

/** Reads a table that was pasted, or is in a file: with commas, semicolons or tabs between its cells. */
export function readCsvText(written: string, limits: TableLimits = tableLimits): Table | Refused {
  if (written.length > limits.bytes) return refuse('upload.too-large', { megabytes: limits.bytes / 1024 / 1024 });
  const named = delimiterLine.exec(written)?.[1];
  const text = written.replace(delimiterLine, '');
  // Texts have no NUL: what has is a picture, a program or a document.
  if (text.includes('\0')) return refuse('upload.no-table');
  try {
    const rows: string[][] = parse(text, {
      delimiter: delimiters.find((each) => each === named) ?? delimiterOf(text),
      bom: true,
      relax_column_count: true,
      to: limits.rows + 1,
    });
    return tableWithin(limits, rows);
  } catch (error) {
    if (error instanceof CsvError) return refuse('upload.quotes', { row: Number(error.lines) });
    throw error;
  }
}

/** Letters that are in another encoding would read as other letters, so nothing is guessed. */
function decoded(bytes: Buffer): string | undefined {
  const start = bytes.readUIntBE(0, Math.min(2, bytes.length));
  const encoding = start === 0xfffe ? 'utf-16le' : start === 0xfeff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The mark that stands most often in the first line that says anything, outside quotation marks. */
function delimiterOf(text: string): string {
  const first = /[^\r\n]+/.exec(text)?.[0].replaceAll(/"[^"]*"/g, '') ?? '';
  const count = (mark: string) => first.split(mark).length;
  return delimiters.toSorted((one, other) => count(other) - count(one))[0] ?? ',';
}
