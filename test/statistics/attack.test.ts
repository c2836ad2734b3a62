import { describe, expect, it } from 'vitest';
import { categoriesOf } from '../../shared/statistics/measures.ts';
import { publish } from '../../shared/statistics/publish.ts';
import { equationsOf, spansOf, unknown } from './attacker.ts';
import { randomParties, seeded, sourceOf } from './random-parties.ts';

const measures = ['band', '13(j)-3'];
const least = 11;
type Table = ReturnType<typeof publish>;

/** All numbers that there are, and those of them that are shown by themselves. */
function numbersOf(table: Table, { sectors, corridors }: ReturnType<typeof sourceOf>) {
  const alone = [...table.sectors, ...table.corridors].filter(({ of }) => of === undefined);
  const rows = new Map([['all', table.overall], ...alone.map(({ key, cells }) => [key, cells] as const)]);
  const sized = [...sectors, ...corridors].map((key) => ({ name: unknown.size(key), shown: rows.has(key) }));
  const cells = ['all', ...sectors, ...corridors].flatMap((key) =>
    measures.flatMap((measure) =>
      categoriesOf(measure).map((category, at) => {
        const shown = table.overall[measure]?.[at] === 0 || typeof rows.get(key)?.[measure]?.[at] === 'number';
        return { name: unknown.cell(key, measure, category), shown };
      }),
    ),
  );
  return [...sized, ...cells];
}

/** The smallest number that is shown and is not nought. */
function fewestShown(table: Table): number {
  const cells = [table.overall, ...[...table.sectors, ...table.corridors].map((row) => row.cells)];
  return Math.min(...cells.flatMap((each) => Object.values(each).flat()).map((count) => count || least));
}

const cases = [
  { kind: 'each organisation in one corridor', overlapping: false },
  { kind: 'organisations in several corridors', overlapping: true },
];

describe('what is published of 500 random countries', () => {
  it.each(cases)(
    'leaves each suppressed number a span of at least 11, whatever is added up: $kind',
    ({ overlapping }) => {
      let attacked = 0;
      let shown = 0;
      for (let seed = 0; seed < 500; seed++) {
        const source = sourceOf(randomParties(seed, measures, { overlapping }));
        const table = publish(source, measures, least);
        if (table.parties === null) continue;
        expect(least).toBeLessThanOrEqual(fewestShown(table));
        const numbers = numbersOf(table, source);
        shown += numbers.filter((each) => each.shown).length;
        const random = seeded(seed);
        const suppressed = numbers.filter((each) => !each.shown).map(({ name }) => name);
        const wanted = Array.from({ length: 2 }, () => suppressed[Math.floor(random() * suppressed.length)] ?? '');
        const aimed = wanted.filter((name) => name !== '');
        const spans = spansOf(equationsOf(table, source, measures, overlapping), aimed);
        for (const name of aimed) expect(spans.get(name), `seed ${seed}: ${name}`).toBeGreaterThan(least - 1e-6);
        attacked += aimed.length;
      }
      expect(attacked).toBeGreaterThan(900);
      expect(shown).toBeGreaterThan(5000);
    },
  );
});

describe('the attacker', () => {
  it('finds what would be suppressed by its size alone', () => {
    const found = new Set<number>();
    for (let seed = 0; seed < 40; seed++) {
      const source = sourceOf(randomParties(seed, measures));
      const row = (key: string, group = `sector ${key}`) => ({
        key,
        parties: source.parties(group),
        cells: Object.fromEntries(
          measures.map((each) => [each, source.cells(group, each).map((count) => (count < least ? null : count))]),
        ),
      });
      const all = row('all', 'all');
      const table = {
        parties: all.parties,
        overall: all.cells,
        sectors: source.sectors.map((key) => row(key)),
        corridors: [],
      };
      const suppressed = numbersOf(table, source).filter(({ name, shown }) => !shown && !name.includes('C'));
      const spans = spansOf(
        equationsOf(table, source, measures, false),
        suppressed.map(({ name }) => name).slice(0, 20),
      );
      if ([...spans.values()].some((span) => span < 1e-6)) found.add(seed);
    }
    expect(found.size).toBeGreaterThan(10);
  });
});
