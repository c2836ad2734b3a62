import { hideCells } from './hide-cells.ts';
import { categoriesOf, type Measure } from './measures.ts';
import { mergeSmall } from './merge-small.ts';
import type { StatisticsTable, TableRow } from './table.ts';
import { groupKeys } from './tally.ts';

/** What was counted under one rule set: how many are in a group, and how many of it in each category of a measure. */
export interface Source {
  parties: (group: string) => number;
  cells: (group: string, measure: Measure) => number[];
  sectors: readonly string[];
  corridors: readonly string[];
}

type Published = Pick<StatisticsTable, 'parties' | 'overall' | 'sectors' | 'corridors'>;

/**
 * What may be shown of what was counted, so that nothing of fewer than `least` organisations shows or comes out of any
 * sums of what does. Every answer is cut from this one: docs/statistics.md has the method, and what it rests on.
 */
export function publish(source: Source, measures: readonly Measure[], least: number): Published {
  const everyone = source.parties(groupKeys.all);
  const nothing = (measure: Measure) => categoriesOf(measure).map(() => null);
  if (everyone < least) {
    const overall = Object.fromEntries(measures.map((measure) => [measure, nothing(measure)]));
    return { parties: null, overall, sectors: [], corridors: [] };
  }
  const columns = new Map(measures.map((measure) => [measure, columnsOf(source.cells(groupKeys.all, measure), least)]));
  const overall = measures.map((measure) => {
    const { empty = [], parts = [] } = columns.get(measure) ?? {};
    const shown = new Set([...empty, ...alone(parts)]);
    return [measure, source.cells(groupKeys.all, measure).map((count, place) => (shown.has(place) ? count : null))];
  });
  const sectors = source.sectors.map((key) => ({ key, group: groupKeys.sector(key) }));
  const corridors = source.corridors.map((key) => ({ key, group: groupKeys.corridor(key) }));
  const input = { source, measures, columns, least };
  return {
    parties: everyone,
    overall: Object.fromEntries(overall),
    sectors: rowsOf({ ...input, members: sectors, most: everyone, overlapping: false }),
    corridors: rowsOf({ ...input, members: corridors, most: everyone - least, overlapping: true }),
  };
}

/** Places that are shown by themselves, each alone, and last those that are only known together. */
function partsOf(counts: readonly number[], bounds: Parameters<typeof mergeSmall>[1]): number[][] {
  const merged = mergeSmall(counts, bounds);
  const others = [...counts.keys()].filter((place) => !merged.includes(place)).map((place) => [place]);
  return merged.length === 0 ? others : [...others, merged];
}

/**
 * The categories of a measure. One that nobody in the whole country is in shows as nought everywhere: of so many that tells
 * nothing of anyone, while a nought in one sector tells something of everyone in it.
 */
interface Columns {
  empty: number[];
  parts: number[][];
}

function columnsOf(counts: readonly number[], least: number): Columns {
  const places = [...counts.keys()];
  const filled = places.filter((place) => (counts[place] ?? 0) > 0);
  const parts = partsOf(
    filled.map((place) => counts[place] ?? 0),
    { least, lowest: 1 },
  );
  return {
    empty: places.filter((place) => counts[place] === 0),
    parts: parts.map((part) => part.flatMap((at) => filled[at] ?? [])),
  };
}

const alone = (parts: readonly number[][]): number[] => parts.filter((places) => places.length === 1).flat();

interface Block {
  source: Source;
  measures: readonly Measure[];
  columns: ReadonlyMap<Measure, Columns>;
  least: number;
  members: readonly { key: string; group: string }[];
  most: number;
  /**
   * An organisation may be in several groups: then groups known only together are not shown together, for nobody
   * counted how many they are, and what is not in a group is as much to be protected as what is.
   */
  overlapping: boolean;
}

function rowsOf({ source, measures, columns, least, members, most, overlapping }: Block): TableRow[] {
  const sizes = members.map(({ group }) => source.parties(group));
  const parts = partsOf(sizes, { least, most }).map((places) => places.flatMap((place) => members[place] ?? []));
  if (parts.every((part) => part.length > 1)) return [];
  const cells = parts.map((): Record<string, (number | null)[]> => ({}));
  for (const measure of measures) {
    const { empty = [], parts: together = [] } = columns.get(measure) ?? {};
    const counts = parts.map((part) => sumOf(part.map(({ group }) => source.cells(group, measure))));
    const inColumns = (row: readonly number[]) => together.map((places) => total(places.map((at) => row[at] ?? 0)));
    const limits = overlapping ? { most: inColumns(source.cells(groupKeys.all, measure)) } : {};
    const hidden = hideCells({ cells: counts.map(inColumns), ...limits }, least);
    for (const [at, row] of cells.entries()) {
      const shown = new Set([...empty, ...alone(together.filter((_, column) => !hidden[at]?.[column]))]);
      row[measure] = (counts[at] ?? []).map((count, place) => (shown.has(place) ? count : null));
    }
  }
  return parts.flatMap((part, at) => {
    const [only, ...more] = part;
    const parties = total(part.map(({ group }) => source.parties(group)));
    if (only === undefined || (more.length > 0 && overlapping)) return [];
    const name = more.length === 0 ? { key: only.key } : { key: 'together', of: part.map(({ key }) => key) };
    return [{ ...name, parties, cells: cells[at] ?? {} }];
  });
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

function sumOf(rows: readonly (readonly number[])[]): number[] {
  const [first = []] = rows;
  return first.map((_, place) => total(rows.map((row) => row[place] ?? 0)));
}
