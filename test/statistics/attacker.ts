import { categoriesOf, type Measure } from '../../shared/statistics/measures.ts';
import type { publish, Source } from '../../shared/statistics/publish.ts';
import type { TableRow } from '../../shared/statistics/table.ts';
import { boundsOf, type Equation } from './linear-attack.ts';

/** The unknown numbers by name. */
export const unknown = {
  size: (group: string) => `size of ${group}`,
  cell: (group: string, measure: Measure, category: string) => `${group}, ${measure}: ${category}`,
};

type Published = ReturnType<typeof publish>;

/**
 * Everything that follows from everything that is published: all answers at once, whatever they were cut by. The
 * attacker knows which sectors and corridors there are, and whether organisations are in several corridors.
 */
export function equationsOf(
  published: Published,
  { sectors, corridors }: Source,
  measures: readonly Measure[],
  overlapping: boolean,
) {
  const equations: Equation[] = [];
  const say = (terms: readonly (readonly [name: string, factor: number])[], value = 0) =>
    equations.push({ factors: new Map(terms), value });
  const plus = (names: readonly string[]) => names.map((name) => [name, 1] as const);
  const all = 'all';
  if (published.parties !== null) say(plus([unknown.size(all)]), published.parties);
  for (const measure of measures) {
    const categories = categoriesOf(measure);
    for (const group of [all, ...sectors, ...corridors]) {
      say([...plus(categories.map((each) => unknown.cell(group, measure, each))), [unknown.size(group), -1]]);
    }
    for (const category of categories) {
      const of = (group: string) => unknown.cell(group, measure, category);
      say([...plus(sectors.map(of)), [of(all), -1]]);
      say([...plus(corridors.map(of)), [of(all), -1], ...(overlapping ? [[`again ${of(all)}`, -1] as const] : [])]);
      for (const corridor of corridors) say([...plus([of(corridor), `not ${of(corridor)}`]), [of(all), -1]]);
    }
    tell(published.overall[measure] ?? [], measure, [all], say);
  }
  say([...plus(sectors.map(unknown.size)), [unknown.size(all), -1]]);
  for (const corridor of corridors)
    say([...plus([unknown.size(corridor), `not in ${corridor}`]), [unknown.size(all), -1]]);
  for (const row of [...published.sectors, ...published.corridors]) tellRow(row, measures, say);
  return equations;
}

type Say = (terms: readonly (readonly [name: string, factor: number])[], value: number) => void;

function tellRow(row: TableRow, measures: readonly Measure[], say: Say): void {
  const members = row.of ?? [row.key];
  say(
    members.map((each) => [unknown.size(each), 1] as const),
    row.parties,
  );
  for (const measure of measures) tell(row.cells[measure] ?? [], measure, members, say);
}

function tell(cells: readonly (number | null)[], measure: Measure, members: readonly string[], say: Say): void {
  for (const [place, category] of categoriesOf(measure).entries()) {
    const value = cells[place];
    if (value === null || value === undefined) continue;
    say(
      members.map((group) => [unknown.cell(group, measure, category), 1] as const),
      value,
    );
  }
}

/**
 * Puts in every number that is given by itself or follows from others by adding up, again and again, and parts what is left into
 * systems that have nothing to do with each other.
 */
function reduced(equations: readonly Equation[]): { known: Map<string, number>; systems: Equation[][] } {
  const known = new Map<string, number>();
  let open = [...equations];
  for (let before = -1; before !== known.size; ) {
    before = known.size;
    open = open.flatMap(({ factors, value }) => {
      const rest = [...factors].filter(([name]) => !known.has(name));
      const left = [...factors].reduce((sum, [name, factor]) => sum - factor * (known.get(name) ?? 0), value);
      const sameSign = rest.every(([, factor]) => factor > 0) || rest.every(([, factor]) => factor < 0);
      if (rest.length === 1 || (left === 0 && sameSign)) {
        for (const [name, factor] of rest) known.set(name, left / factor);
        return [];
      }
      return rest.length === 0 ? [] : [{ factors: new Map(rest), value: left }];
    });
  }
  return { known, systems: parted(open) };
}

function parted(equations: readonly Equation[]): Equation[][] {
  const parent = new Map<string, string>();
  const find = (name: string): string => {
    const above = parent.get(name) ?? name;
    return above === name ? name : find(above);
  };
  for (const { factors } of equations) {
    const [first = '', ...others] = factors.keys();
    for (const other of others) parent.set(find(other), find(first));
  }
  return [...Map.groupBy(equations, ({ factors }) => find([...factors.keys()][0] ?? '')).values()];
}

/** How far apart the least and the most are that a number can be; nought where it is known. */
export function spansOf(equations: readonly Equation[], wanted: readonly string[]): Map<string, number> {
  const { known, systems } = reduced(equations);
  const spans = new Map(wanted.filter((name) => known.has(name)).map((name) => [name, 0]));
  for (const system of systems) {
    const here = new Set(system.flatMap(({ factors }) => [...factors.keys()]));
    const asked = wanted.filter((name) => here.has(name));
    if (asked.length === 0) continue;
    for (const [name, [low, high]] of boundsOf({ equations: system }, asked)) spans.set(name, high - low);
  }
  return spans;
}
