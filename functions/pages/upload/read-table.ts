import { fitsMediaType } from '../../../shared/evidence/media-types.ts';
import { readCsvBytes } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { type Refused, refuse, type Table, type TableLimits, tableLimits } from './table.ts';

/** The first bytes of what Excel wrote until 2003, and of a workbook that asks for a password. */
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Reads a table that somebody sends: a workbook (XLSX) or CSV, told apart by what is in the file, never by its name or by
 * what the browser calls it. Of a workbook it is the first sheet in sight, cells as they read: days as `2026-01-31`,
 * numbers in digits, of a formula what it came to. Nothing in it is run or followed, and it is unpacked no further than a
 * table can need.
 */
export async function readTable(file: File, limits: TableLimits = tableLimits): Promise<Table | Refused> {
  if (file.size > limits.bytes) return refuse('upload.too-large', { megabytes: limits.bytes / 1024 / 1024 });
  const bytes = Buffer.from(await file.arrayBuffer());
  if (bytes.length === 0) return refuse('upload.empty');
  if (bytes.subarray(0, compoundFile.length).equals(compoundFile)) return refuse('upload.old-excel');
  return fitsMediaType(workbook, bytes) ? readXlsx(bytes, limits) : readCsvBytes(bytes, limits);
}
