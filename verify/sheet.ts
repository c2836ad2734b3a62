import { Unreadable } from './unreadable.ts';
import { xmlEvents } from './xml.ts';

/** All that a sheet of an export has: each element, what it stands in, and the attributes that it may have. */
const grammar: ReadonlyMap<string, { parent: string; attributes: readonly string[] }> = new Map(
  Object.entries({
    worksheet: { parent: '', attributes: ['xmlns'] },
    sheetViews: { parent: 'worksheet', attributes: [] },
    sheetView: { parent: 'sheetViews', attributes: ['workbookViewId'] },
    pane: { parent: 'sheetView', attributes: ['ySplit', 'topLeftCell', 'activePane', 'state'] },
    cols: { parent: 'worksheet', attributes: [] },
    col: { parent: 'cols', attributes: ['min', 'max', 'width', 'customWidth'] },
    sheetData: { parent: 'worksheet', attributes: [] },
    row: { parent: 'sheetData', attributes: ['r'] },
    c: { parent: 'row', attributes: ['r', 's', 't'] },
    v: { parent: 'c', attributes: [] },
    is: { parent: 'c', attributes: [] },
    t: { parent: 'is', attributes: ['xml:space'] },
  }),
);

/**
 * The rows of a sheet (ECMA-376), its header first: what each cell shows, as text, and nothing for a cell that is not
 * there. Throws `Unreadable` where the sheet has anything that an export does not write, such as a formula.
 */
export async function* sheetRows(name: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  let rows = 0;
  let cells: string[] = [];
  let type: string | undefined;
  for await (const event of xmlEvents(name, chunks)) {
    if (event.kind === 'text') {
      const isText = type === 'inlineStr' && event.parent === 't';
      if (!isText && !(type === undefined && event.parent === 'v')) {
        throw new Unreadable(`${name} has a text where none belongs.`);
      }
      cells[cells.length - 1] += isText ? unescaped(event.text) : event.text;
    } else if (event.kind === 'close') {
      if (event.name === 'row') yield cells;
    } else {
      const { parent, attributes } = event;
      const known = grammar.get(event.name);
      if (known?.parent !== parent || [...attributes.keys()].some((each) => !known.attributes.includes(each))) {
        throw new Unreadable(`${name} has ${event.name}, or an attribute of it, that no export writes.`);
      }
      if (event.name === 'row') {
        rows += 1;
        cells = [];
        if (attributes.get('r') !== String(rows)) throw new Unreadable(`${name} lacks row ${rows}.`);
      }
      if (event.name === 'c') {
        type = attributes.get('t');
        const column = columnOf(attributes.get('r'), rows);
        if (column === undefined || column < cells.length) throw new Unreadable(`${name} has cells in disorder.`);
        while (cells.length <= column) cells.push('');
      }
    }
  }
}

/** The place of a column, from 0, in a reference such as `AB7`; undefined where it is of another row. */
function columnOf(reference: string | undefined, row: number): number | undefined {
  const [, letters] = /^([A-Z]{1,2})(\d+)$/.exec(reference ?? '') ?? [];
  if (letters === undefined || reference !== `${letters}${row}`) return undefined;
  return [...letters].reduce((column, letter) => 26 * column + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `_xHHHH_` stands for a sign that XML does not hold (ECMA-376, ST_Xstring). */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
