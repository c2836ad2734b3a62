/** One measurement: a figure beside what it is held against. */
export interface Figure {
  what: string;
  figure: string;
  beside: string;
  /** Of a figure with a goal: whether this run reached it. */
  met?: boolean;
}

/** The median of measurements; a busy machine shows in the slowest, never in this one alone. */
export function median(measured: readonly number[]): number {
  return measured.toSorted((a, b) => a - b)[Math.trunc(measured.length / 2)] ?? Number.NaN;
}

/** Microseconds that one call takes: the median of seven rounds, after a round to warm up. */
export function microseconds(call: () => unknown, roundMs = 250): number {
  const round = (): number => {
    const start = performance.now();
    let calls = 0;
    while (performance.now() - start < roundMs) {
      call();
      calls++;
    }
    return (1000 * (performance.now() - start)) / calls;
  };
  round();
  return median(Array.from({ length: 7 }, round));
}

/**
 * Microseconds that one call of each takes: the shortest of many short rounds, which take turns. On a busy machine only
 * the shortest tells what the work itself takes.
 */
export function shortest(...calls: (() => unknown)[]): number[] {
  const least = calls.map(() => Number.POSITIVE_INFINITY);
  const end = performance.now() + 3000;
  while (performance.now() < end) {
    for (const [index, call] of calls.entries()) {
      const start = performance.now();
      for (let each = 0; each < 4; each++) call();
      least[index] = Math.min(least[index] ?? 0, (1000 * (performance.now() - start)) / 4);
    }
  }
  return least;
}
