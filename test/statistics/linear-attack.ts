/** One published fact: a sum of unknown numbers, each with its factor. */
export interface Equation {
  factors: ReadonlyMap<string, number>;
  value: number;
}

/** What is known of numbers of which none is below nought: sums, and for some the most that they can be. */
export interface Knowledge {
  equations: readonly Equation[];
  most?: ReadonlyMap<string, number>;
}

const tiny = 1e-7;

/** What can be worked out of unknown numbers: the least and the most that each can be, by the simplex method. */
export function boundsOf(knowledge: Knowledge, wanted: Iterable<string>): Map<string, [low: number, high: number]> {
  const start = feasible(rowsOf(knowledge));
  return new Map(
    [...wanted].map((name) => {
      const at = start.names.indexOf(name);
      if (at < 0) throw new RangeError(`Nothing is known of ${name}.`);
      return [name, [-optimum(start, at, -1), optimum(start, at, 1)] as [number, number]];
    }),
  );
}

interface Tableau {
  names: string[];
  /** One row for each equation: the factors, and the value behind them. */
  rows: Float64Array[];
  /** Which unknown each row stands for. */
  basis: number[];
}

function rowsOf({ equations, most = new Map() }: Knowledge): Tableau {
  const names = [...new Set([...equations.flatMap(({ factors }) => [...factors.keys()]), ...most.keys()])];
  const all = [...equations];
  for (const [name, value] of most) {
    names.push(`room ${name}`);
    all.push({
      factors: new Map([
        [name, 1],
        [`room ${name}`, 1],
      ]),
      value,
    });
  }
  const places = new Map(names.map((name, at) => [name, at]));
  const rows = all.map(({ factors, value }) => {
    const row = new Float64Array(names.length + all.length + 1);
    const sign = value < 0 ? -1 : 1;
    for (const [name, factor] of factors) row[places.get(name) ?? 0] = sign * factor;
    row[row.length - 1] = sign * value;
    return row;
  });
  for (const [at, row] of rows.entries()) row[names.length + at] = 1;
  return { names, rows, basis: rows.map((_, at) => names.length + at) };
}

/** The first phase: brings the helpers, one for each equation, down to nought, and leaves them out. */
function feasible({ names, rows, basis }: Tableau): Tableau {
  const width = names.length;
  const target = new Float64Array(rows[0]?.length ?? 1);
  for (const row of rows)
    for (let at = 0; at < row.length; at++)
      if (at < width || at === row.length - 1) target[at] = (target[at] ?? 0) + (row[at] ?? 0);
  climb(rows, basis, target, width);
  if (Math.abs(target.at(-1) ?? 0) > 1e-5) throw new RangeError('What is published contradicts itself.');
  const kept: number[] = [];
  for (const [at, row] of rows.entries()) {
    if ((basis[at] ?? 0) >= width) {
      const column = row.findIndex((factor, place) => place < width && Math.abs(factor) > tiny);
      if (column < 0) continue;
      pivot(rows, basis, target, at, column);
    }
    kept.push(at);
  }
  const narrow = (row: Float64Array) => Float64Array.from([...row.subarray(0, width), row.at(-1) ?? 0]);
  return {
    names,
    rows: kept.map((at) => narrow(rows[at] ?? new Float64Array())),
    basis: kept.map((at) => basis[at] ?? 0),
  };
}

/** The most that `sign` times an unknown can be. */
function optimum(start: Tableau, at: number, sign: number): number {
  const rows = start.rows.map((row) => row.slice());
  const basis = [...start.basis];
  const target = new Float64Array(start.names.length + 1);
  target[at] = sign;
  for (const [place, row] of rows.entries()) {
    const factor = target[basis[place] ?? 0] ?? 0;
    if (factor !== 0) subtract(target, row, factor);
  }
  climb(rows, basis, target, start.names.length);
  return -(target.at(-1) ?? 0);
}

/** Pivots, by Bland's rule so that it ends, until no unknown can add to the target. */
function climb(rows: Float64Array[], basis: number[], target: Float64Array, width: number): void {
  for (;;) {
    let column = 0;
    while (column < width && (target[column] ?? 0) <= tiny) column++;
    if (column === width) return;
    let leaving = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const [at, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      if (factor <= tiny) continue;
      const ratio = (row.at(-1) ?? 0) / factor;
      if (ratio < least - tiny || (ratio < least + tiny && (basis[at] ?? 0) < (basis[leaving] ?? 0))) {
        least = Math.min(least, ratio);
        leaving = at;
      }
    }
    if (leaving < 0) {
      target[target.length - 1] = Number.NEGATIVE_INFINITY;
      return;
    }
    pivot(rows, basis, target, leaving, column);
  }
}

function pivot(rows: Float64Array[], basis: number[], target: Float64Array, at: number, column: number): void {
  const row = rows[at] ?? new Float64Array();
  const divisor = row[column] ?? 1;
  for (let place = 0; place < row.length; place++) row[place] = (row[place] ?? 0) / divisor;
  for (const other of [...rows, target]) {
    const factor = other[column] ?? 0;
    if (other !== row && factor !== 0) subtract(other, row, factor);
  }
  basis[at] = column;
}

function subtract(from: Float64Array, row: Float64Array, factor: number): void {
  for (let place = 0; place < from.length; place++) from[place] = (from[place] ?? 0) - factor * (row[place] ?? 0);
}
