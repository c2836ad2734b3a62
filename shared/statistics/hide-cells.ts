/** Counts by row and column, as whoever adds up everything that is published can know them. */
export interface Crossed {
  cells: readonly (readonly number[])[];
  /** What no count of a column can exceed, where more is known of it than the column's sum. */
  most?: readonly number[];
}

/**
 * Which cells of a table must be hidden so that none below `least` shows, nor comes out of the sums of rows and
 * columns, all of which may be known and must be at least `least`: for each hidden cell the numbers that fit
 * everything else span at least `least`.
 *
 * Cells are hidden in rectangles whose sums by row and by column stay as they are while each of its cells moves so
 * far. A rectangle holds whatever else is hidden, so the table is safe when every hidden cell is in one. Of several that
 * do, the one that hides the fewest organisations more is taken; where none does, all cells are hidden: then a cell
 * is bound by the sum of its row and column alone.
 */
export function hideCells(table: Crossed, least: number): boolean[][] {
  const { cells } = table;
  const isSmall = (row: number, column: number) => small(table, row, column, least);
  const hidden = cells.map((row, i) => row.map((_, j) => isSmall(i, j)));
  const safe = cells.map((row) => row.map(() => false));
  for (const [i, row] of cells.entries()) {
    for (const j of row.keys()) {
      if (!isSmall(i, j) || safe[i]?.[j]) continue;
      const best =
        cheapest(narrow(table, i, j), table, hidden, least) ?? cheapest(wide(table, i, j), table, hidden, least);
      if (best === undefined) return cells.map((each) => each.map(() => true));
      for (const { row: a, column: b } of cellsOf(best)) {
        set(hidden, a, b);
        set(safe, a, b);
      }
    }
  }
  return hidden;
}

/** Whole rows and columns that cross: the cells of a rectangle. */
interface Rectangle {
  rows: readonly number[];
  columns: readonly number[];
}

function small({ cells, most }: Crossed, row: number, column: number, least: number): boolean {
  const count = cells[row]?.[column] ?? 0;
  return count < least || (most?.[column] ?? Number.POSITIVE_INFINITY) - count < least;
}

const others = (length: number, not: number): number[] =>
  Array.from({ length }, (_, at) => at).filter((at) => at !== not);

/** Rectangles of two rows and two columns around a cell. */
function* narrow({ cells }: Crossed, row: number, column: number): Generator<Rectangle> {
  const columns = others(cells[row]?.length ?? 0, column);
  for (const other of others(cells.length, row)) {
    for (const beside of columns) yield { rows: [row, other], columns: [column, beside] };
  }
}

/** Two whole rows or two whole columns, of which one is the cell's. */
function* wide({ cells }: Crossed, row: number, column: number): Generator<Rectangle> {
  const width = cells[row]?.length ?? 0;
  const all = (length: number) => Array.from({ length }, (_, at) => at);
  for (const other of others(cells.length, row)) yield { rows: [row, other], columns: all(width) };
  for (const beside of others(width, column)) yield { rows: all(cells.length), columns: [column, beside] };
}

function cheapest(candidates: Iterable<Rectangle>, table: Crossed, hidden: boolean[][], least: number) {
  let best: Rectangle | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const price = priceOf(candidate, table, hidden);
    if (price >= lowest || spanOf(candidate, table) < least) continue;
    best = candidate;
    lowest = price;
    if (price === 0) break;
  }
  return best;
}

/** How many organisations it hides that could be shown so far, and how many cells where these are as many. */
function priceOf(rectangle: Rectangle, { cells }: Crossed, hidden: boolean[][]): number {
  let price = 0;
  for (const { row, column } of cellsOf(rectangle))
    if (!hidden[row]?.[column]) price += (cells[row]?.[column] ?? 0) + 1;
  return price;
}

/**
 * The least span of a cell while the sums of all rows and columns of the rectangle are known. With two rows, a cell and the one
 * beside it in its column have one sum, so a row tells all; with two columns likewise.
 */
function spanOf({ rows, columns }: Rectangle, { cells, most = [] }: Crossed): number {
  const count = (row: number | undefined, column: number | undefined) => cells[row ?? -1]?.[column ?? -1] ?? 0;
  const limit = (column: number | undefined) => most[column ?? -1] ?? Number.POSITIVE_INFINITY;
  const [row, otherRow] = rows;
  const [column, otherColumn] = columns;
  const line =
    rows.length === 2
      ? columns.map((at) => ({
          count: count(row, at),
          pair: count(row, at) + count(otherRow, at),
          most: [limit(at), limit(at)],
        }))
      : rows.map((at) => ({
          count: count(at, column),
          pair: count(at, column) + count(at, otherColumn),
          most: [limit(column), limit(otherColumn)],
        }));
  const bounds = line.map(({ count, pair, most: [own = 0, others = 0] }) => ({
    count,
    low: Math.max(0, pair - others),
    high: Math.min(pair, own),
  }));
  const sum = bounds.reduce((total, { count }) => total + count, 0);
  const low = bounds.reduce((total, each) => total + each.low, 0);
  const high = bounds.reduce((total, each) => total + each.high, 0);
  const spans = bounds.map(
    (each) => Math.min(each.high, sum - (low - each.low)) - Math.max(each.low, sum - (high - each.high)),
  );
  return Math.min(...spans);
}

const cellsOf = ({ rows, columns }: Rectangle) => rows.flatMap((row) => columns.map((column) => ({ row, column })));

function set(cells: boolean[][], row: number, column: number): void {
  const line = cells[row];
  if (line !== undefined) line[column] = true;
}
