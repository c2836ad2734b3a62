import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { clearSheet } from './clear-sheet.ts';
import { plainNumber } from './plain-number.ts';
import { type Refused, refuse, type Table, type TableLimits, tableWithin } from './table.ts';
import { unpack } from './unpack.ts';

/** A full table of 5,000 rows and 60 columns is 12 MB; real ones unpack to ten or thirty times their size. */
const bounds = { parts: 1000, bytes: 16 * 1024 * 1024 };
const mostTimesItsSize = 200;

const workbookPath = 'xl/workbook.xml';

/**
 * Reads the first sheet in sight of a workbook. The archive is unpacked here, within bounds, and only what was counted is
 * handed on, so that no other reading of the archive brings anything else.
 */
export async function readXlsx(bytes: Buffer, limits: TableLimits): Promise<Table | Refused> {
  const most = Math.min(bounds.bytes, bytes.length * mostTimesItsSize);
  const unpacked = unpack(bytes, (path) => /\.xml(\.rels)?$/.test(path), { ...bounds, bytes: most });
  if ('problem' in unpacked)
    return refuse(unpacked.problem === 'bomb' ? 'upload.unpacks-to-too-much' : 'upload.damaged');
  const texts = new Map([...unpacked.parts].map(([path, part]) => [path, part.toString('utf8')]));
  const workbook = texts.get(workbookPath);
  if (workbook === undefined) return refuse(texts.has('content.xml') ? 'upload.open-document' : 'upload.no-table');
  const sheet = firstInSight(workbook);
  if (sheet === undefined) return refuse('upload.no-sheet');
  const parts: [string, Uint8Array][] = [];
  for (const [path, text] of texts) {
    // Names for other texts, which may stand for more names: a workbook has none, so what it would become is never seen.
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) return refuse('upload.damaged');
    const clear = text.includes('sheetData') ? clearSheet(text, limits) : text;
    if (typeof clear !== 'string') return clear;
    parts.push([path, Buffer.from(clear)]);
  }
  const archive = zipSync(Object.fromEntries(parts), { level: 0 });
  try {
    const rows = await readSheet(new Blob([archive]), sheet, { trim: false, parseNumber: plainNumber });
    return tableWithin(
      limits,
      rows.map((row) => row.map(shown)),
    );
  } catch {
    // Whatever a reader throws at XML that is none, or that is no sheet, says the same of the file.
    return refuse('upload.damaged');
  }
}

/** The place of the first sheet that is not hidden, from 1 on, as the reader counts them: those that have a name. */
function firstInSight(workbook: string): number | undefined {
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => /\sname\s*=/.test(tag));
  const index = sheets.findIndex((tag) => !/\sstate\s*=\s*["'](hidden|veryHidden)/.test(tag));
  return index < 0 ? undefined : index + 1;
}

/**
 * A cell as it reads. A day has no time; a time is to the second. The reader's own types name the constructor of days
 * where it gives days.
 */
function shown(value: unknown): string {
  if (!(value instanceof Date)) return value === null ? '' : String(value);
  if (Number.isNaN(value.getTime())) return '';
  const [day = '', time = ''] = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
}
