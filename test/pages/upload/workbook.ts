import { zipSync } from 'fflate';
import { workbookParts } from '../../../shared/exporting/data/workbook-xml.ts';

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A sheet with this between the tags of its data. */
export const sheetOf = (rows: string): string =>
  `<?xml version="1.0"?><worksheet xmlns="${spreadsheet}"><sheetData>${rows}</sheetData></worksheet>`;

/** A workbook of these sheets, with what is changed in or put beside its parts, as bytes. */
export function workbookBytes(
  sheets: readonly string[],
  changes: Record<string, string | Uint8Array | ((part: string) => string)> = {},
) {
  const parts: Record<string, string | Uint8Array> = Object.fromEntries([
    ...workbookParts('Sheet', sheets.length),
    ...sheets.map((rows, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetOf(rows)]),
  ]);
  for (const [path, change] of Object.entries(changes)) {
    parts[path] = typeof change === 'function' ? change(String(parts[path])) : change;
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? Buffer.from(part) : part]),
    ),
  );
}

/** A file as a form sends it, under a name and type that say nothing of what is in it. */
export const fileOf = (content: string | Uint8Array<ArrayBuffer>): File =>
  new File([content], '../../etc/passwd.pdf', { type: 'application/pdf' });
