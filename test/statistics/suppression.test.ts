import { describe, expect, it } from 'vitest';
import { hideCells } from '../../shared/statistics/hide-cells.ts';
import { mergeSmall } from '../../shared/statistics/merge-small.ts';

describe('counts of one list', () => {
  it('are all shown where none is small', () => {
    expect(mergeSmall([11, 500, 12], { least: 11 })).toEqual([]);
  });

  it('that are small are known only together with others, at least two that come to as many as may be told', () => {
    expect(mergeSmall([500, 3, 200, 4], { least: 11 })).toEqual([1, 2, 3]);
    expect(mergeSmall([500, 0, 200], { least: 11 })).toEqual([1, 2]);
    expect(mergeSmall([500, 6, 200, 5], { least: 11 })).toEqual([1, 3]);
    expect(mergeSmall([500, 6, 200, 5], { least: 11, lowest: 1 })).toEqual([1, 2, 3]);
  });

  it('that leave too few outside are known only together as well', () => {
    expect(mergeSmall([95, 50, 40], { least: 11, most: 89 })).toEqual([0, 2]);
  });
});

describe('a table of rows and columns', () => {
  const shownOf = (cells: number[][], hidden: boolean[][]) =>
    cells.map((row, i) => row.map((count, j) => (hidden[i]?.[j] ? null : count)));

  it('hides with a small cell three others, the smallest that leave it a span', () => {
    const cells = [
      [100, 3, 30],
      [80, 20, 25],
      [90, 70, 60],
    ];
    expect(shownOf(cells, hideCells({ cells }, 11))).toEqual([
      [100, null, null],
      [80, null, null],
      [90, 70, 60],
    ]);
  });

  it('hides nothing where nothing is small', () => {
    const cells = [
      [11, 12],
      [13, 14],
    ];
    expect(hideCells({ cells }, 11).flat()).not.toContain(true);
  });

  it('hides a cell that leaves too few outside of a group, where groups overlap', () => {
    const cells = [
      [58, 60],
      [40, 45],
      [30, 20],
    ];
    const hidden = hideCells({ cells, most: [60, 100] }, 11);
    expect(hidden[0]?.[0]).toBe(true);
    expect(hideCells({ cells }, 11).flat()).not.toContain(true);
  });

  it('hides everything where no part of it would leave a small cell its span', () => {
    const cells = [
      [6, 5],
      [5, 6],
    ];
    expect(hideCells({ cells }, 11).flat()).not.toContain(false);
  });
});
