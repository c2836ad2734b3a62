import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sheetRows } from './sheet.ts';
import { Unreadable } from './unreadable.ts';
import { xmlEvents } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

const parts = ['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml'];

/**
 * The records of a workbook: its header, and the rows of all sheets behind it. It is an archive within the archive, so
 * it is put on disk meanwhile. Throws `Unreadable` where it has anything that an export does not write.
 */
export async function* workbookRecords(bundle: Zip, file: string): AsyncGenerator<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'workbook-'));
  try {
    const path = join(folder, 'workbook.xlsx');
    await pipeline(Readable.from(bundle.bytes(file)), createWriteStream(path));
    const zip = await openZip(path);
    try {
      yield* recordsIn(zip, file);
    } finally {
      await zip.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function* recordsIn(zip: Zip, file: string): AsyncGenerator<string[]> {
  const sheets = await sheetsOf(zip, file);
  let header: string | undefined;
  for (const sheet of sheets) {
    let rows = 0;
    for await (const cells of sheetRows(`${sheet} of ${file}`, zip.bytes(sheet))) {
      rows += 1;
      const isFirst = header === undefined;
      header ??= JSON.stringify(cells);
      if (rows > 1 || isFirst) yield cells;
      else if (JSON.stringify(cells) !== header) throw new Unreadable(`${sheet} of ${file} has other columns.`);
    }
  }
}

/** The sheets in their order: what a reader shows is what they hold, for nothing else is there to be shown. */
async function sheetsOf(zip: Zip, file: string): Promise<string[]> {
  const sheets = Array.from({ length: zip.names.length - parts.length }, (_, index) => sheetPath(index + 1));
  const expected = new Set([...parts, ...sheets]);
  if (sheets.length === 0 || zip.names.some((name) => !expected.has(name))) {
    throw new Unreadable(`${file} does not have the parts of a workbook, and no others.`);
  }
  const wanted = {
    'xl/workbook.xml': sheets.map((_, index) => `sheet sheetId=${index + 1} r:id=rId${index + 1}`),
    'xl/_rels/workbook.xml.rels': sheets.map(
      (sheet, index) => `Relationship Id=rId${index + 1} Target=${sheet.slice('xl/'.length)}`,
    ),
    'xl/styles.xml': [],
  };
  for (const [part, lines] of Object.entries(wanted)) {
    const found = await told(zip, file, part);
    if (found.join('\n') !== lines.join('\n'))
      throw new Unreadable(`${part} of ${file} does not show its sheets as they are.`);
  }
  return sheets;
}

const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`;

/** What a part says of the sheets; of styles, whether they have number formats of their own, which show what they like. */
async function told(zip: Zip, file: string, part: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const event of xmlEvents(`${part} of ${file}`, zip.bytes(part))) {
    if (event.kind !== 'open') continue;
    const { name, attributes } = event;
    const shown = [...attributes].filter(([key]) => key !== 'name' && key !== 'Type');
    const isSheet = name === 'sheet' || name === 'numFmt';
    const isTarget = name === 'Relationship' && attributes.get('Target') !== 'styles.xml';
    if (isSheet || isTarget) lines.push([name, ...shown.map(([key, value]) => `${key}=${value}`)].join(' '));
  }
  return lines;
}
