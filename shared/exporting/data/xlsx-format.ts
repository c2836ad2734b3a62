import * as z from 'zod';
import { addBlock, closeEntry, closeZip, emptyZip, openEntry, type Zip, type ZipStep, zipSchema } from '../zip.ts';
import type { Column, Row } from './columns.ts';
import type { Format } from './format.ts';
import { mostSheetRows, sheetBeginning, sheetEnd, sheetRow } from './sheet-xml.ts';
import { sheetPath, workbookParts } from './workbook-xml.ts';

const stateSchema = z.object({ zip: zipSchema, sheet: z.int(), rows: z.int() });
/** The workbook's own archive so far, which sheet is being written, and how many rows it has. */
type State = z.infer<typeof stateSchema>;

/**
 * A workbook (ECMA-376) with the rows in as many sheets as they need, each with a header that stays in sight. Sheets are
 * written row by row, and what lists them comes last, so nothing of it has to be kept in memory.
 */
export function xlsxFormat(name: string, columns: readonly Column[], rowsPerSheet = mostSheetRows): Format<Row, State> {
  const wide = columns.map((column) => ({ name: column.name, width: widthOf(column) }));

  function beginSheet(zip: Zip, sheet: number): ZipStep {
    return then(openEntry(zip, sheetPath(sheet)), (open) => block(open, sheetBeginning(wide)));
  }

  function add(state: State, rows: readonly Row[]) {
    let { sheet, rows: filled } = state;
    let step: ZipStep = { zip: state.zip, bytes: new Uint8Array() };
    for (let start = 0; start < rows.length; ) {
      if (filled === rowsPerSheet) {
        step = then(then(step, endSheet), (zip) => beginSheet(zip, sheet + 1));
        sheet += 1;
        filled = 1;
      }
      const some = rows.slice(start, start + rowsPerSheet - filled);
      const text = some.map((row, index) =>
        sheetRow(
          filled + index + 1,
          columns.map((each) => row[each.name] ?? null),
        ),
      );
      step = then(step, (zip) => block(zip, text.join('')));
      start += some.length;
      filled += some.length;
    }
    return { state: { zip: step.zip, sheet, rows: filled }, bytes: step.bytes, rows: rows.length };
  }

  return {
    state: stateSchema,
    begin: () => {
      const { zip, bytes } = beginSheet(emptyZip, 1);
      return { state: { zip, sheet: 1, rows: 1 }, bytes };
    },
    add,
    end: ({ zip, sheet }) => {
      const whole = workbookParts(name, sheet).reduce(
        (step, [path, text]) =>
          then(
            then(
              then(step, (each) => openEntry(each, path)),
              (open) => block(open, text),
            ),
            closeEntry,
          ),
        endSheet(zip),
      );
      return Buffer.concat([whole.bytes, closeZip(whole.zip)]);
    },
  };
}

const block = (zip: Zip, text: string): ZipStep => addBlock(zip, Buffer.from(text), { compress: true });

const endSheet = (zip: Zip): ZipStep => then(block(zip, sheetEnd), closeEntry);

function then(before: ZipStep, next: (zip: Zip) => ZipStep): ZipStep {
  const { zip, bytes } = next(before.zip);
  return { zip, bytes: Buffer.concat([before.bytes, bytes]) };
}

/** In characters: texts that are read want room, numbers do not. */
function widthOf({ name, type }: Column): number {
  if (['message', 'title', 'answers', 'name'].includes(name)) return 50;
  if (type.startsWith('whole number') || type.startsWith('true or false')) return Math.max(10, name.length + 2);
  return Math.min(40, Math.max(14, name.length + 4));
}
