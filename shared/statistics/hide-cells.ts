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
 * Cells are hidden in blocks, some rows by some columns, whose sums by row and by column stay as they are while each of its
 * cells moves so far. A block holds whatever else is hidden, so the table is safe when every hidden cell is in one.
 * Where there is none for a cell, all cells are hidden: then each is bound by the sums of its row and column alone.
 */
export function hideCells(table: Crossed, least: number): boolean[][] {
  const { cells } = table;
  const isSmall = (row: number, column: number) => small(table, row, column, least);
  const hidden = cells.map((row, i) => row.map((_, j) => isSmall(i, j)));
  const safe = cells.map((row) => row.map(() => false));
  for (const [i, row] of cells.entries()) {
    for (const j of row.keys()) {
      if (!isSmall(i, j) || safe[i]?.[j]) continue;
      const block = blockAround(i, j, table, hidden, least);
      if (block === undefined) return cells.map((each) => each.map(() => true));
      for (const { row: a, column: b } of cellsOf(block)) {
        set(hidden, a, b);
        set(safe, a, b);
      }
    }
  }
  return hidden;
}

/** Rows and columns that cross: the cells of a block. */
interface Block {
  rows: number[];
  columns: number[];
}

function small({ cells, most }: Crossed, row: number, column: number, least: number): boolean {
  const count = cells[row]?.[column] ?? 0;
  return count < least || (most?.[column] ?? Number.POSITIVE_INFINITY) - count < least;
}

/**
 * The smallest block around a cell, grown greedily, of which each row and each column comes to `least`: that is enough, since with known sums
 * *r* and *c* of *t* in all a cell spans min(*r*, *c*, *t - r*, *t - c*) (Fréchet), and there are two of each. Undefined where a
 * column would come to more than any of its cells can be: then that formula does not hold.
 */
function blockAround(
  row: number,
  column: number,
  table: Crossed,
  hidden: boolean[][],
  least: number,
): Block | undefined {
  const { cells, most } = table;
  const count = (i: number, j: number) => cells[i]?.[j] ?? 0;
  const price = (rows: readonly number[], columns: readonly number[]) =>
    cellsOf({ rows, columns }).reduce(
      (sum, at) => sum + (hidden[at.row]?.[at.column] ? 0 : count(at.row, at.column) + 1),
      0,
    );
  const block: Block = { rows: [row], columns: [column] };
  const { rows, columns } = block;
  const inRow = (i: number) => columns.reduce((sum, j) => sum + count(i, j), 0);
  const inColumn = (j: number) => rows.reduce((sum, i) => sum + count(i, j), 0);
  for (;;) {
    const shortRow = rows.find((i) => inRow(i) < least) ?? (columns.length < 2 ? row : undefined);
    if (shortRow !== undefined) {
      const missing = Math.max(0, least - inRow(shortRow));
      const others = [...(cells[row] ?? []).keys()].filter((j) => !columns.includes(j));
      const next = best(
        others,
        missing,
        (j) => count(shortRow, j),
        (j) => price(rows, [j]),
      );
      if (next === undefined) return undefined;
      columns.push(next);
      continue;
    }
    const shortColumn = columns.find((j) => inColumn(j) < least) ?? (rows.length < 2 ? column : undefined);
    if (shortColumn === undefined) break;
    const missing = Math.max(0, least - inColumn(shortColumn));
    const others = [...cells.keys()].filter((i) => !rows.includes(i));
    const next = best(
      others,
      missing,
      (i) => count(i, shortColumn),
      (i) => price([i], columns) + Math.max(0, least - inRow(i)),
    );
    if (next === undefined) return undefined;
    rows.push(next);
  }
  return most !== undefined && columns.some((j) => inColumn(j) > (most[j] ?? 0)) ? undefined : block;
}

/** The cheapest that has all that is missing; where none has, the one that has most of it. */
function best(
  candidates: readonly number[],
  missing: number,
  has: (at: number) => number,
  price: (at: number) => number,
) {
  const enough = candidates.filter((at) => has(at) >= missing);
  if (enough.length === 0)
    return candidates.toSorted((one, other) => has(other) - has(one) || price(one) - price(other))[0];
  let cheapest: number | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const at of enough) {
    const its = price(at);
    if (its >= lowest) continue;
    cheapest = at;
    lowest = its;
  }
  return cheapest;
}

const cellsOf = ({ rows, columns }: { rows: readonly number[]; columns: readonly number[] }) =>
  rows.flatMap((row) => columns.map((column) => ({ row, column })));

function set(cells: boolean[][], row: number, column: number): void {
  const line = cells[row];
  if (line !== undefined) line[column] = true;
}
