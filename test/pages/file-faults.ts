import { parseCsv } from '../api/csv-reader.ts';
import { readSheet, unzip } from '../exporting/data/xlsx-reader.ts';

/** What a spreadsheet would run of a file, or fetch from elsewhere, one line each. */
export function fileFaults(type: string, bytes: Uint8Array): string[] {
  if (type.startsWith('text/csv')) return formulasIn(new TextDecoder().decode(bytes));
  return type.endsWith('spreadsheetml.sheet') ? workbookFaults(bytes) : [];
}

function formulasIn(csv: string): string[] {
  const cells = parseCsv(csv.replace(/^\ufeff/, '')).flat();
  return cells
    .filter((cell) => /^[\s\p{Cf}]*[=+@-]/u.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell))
    .map((cell) => `a formula: ${cell}`);
}

const partsOfOurs =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/sheet\d+\.xml))$/;

/** A sheet with a formula cannot be read; a text stands in its cell as a text. */
function workbookFaults(bytes: Uint8Array): string[] {
  const parts = unzip(Buffer.from(bytes));
  const faults = [...parts.keys()].filter((name) => !partsOfOurs.test(name)).map((name) => `the part ${name}`);
  for (const [name, xml] of parts) {
    if (/TargetMode="External"/.test(xml)) faults.push(`${name} leads elsewhere`);
    if (!name.startsWith('xl/worksheets/')) continue;
    try {
      readSheet(xml);
    } catch (cause) {
      faults.push(`${name}: ${String(cause)}`);
    }
  }
  return faults;
}
