import { un13jk } from '../../rules/sets/un-13jk.ts';
import { categoriesOf, measuresOf } from '../../shared/statistics/measures.ts';
import { emptyTally } from '../../shared/statistics/tally.ts';
import { getCount, getStatistics, putCount, putStatistics, statisticsOf } from '../../shared/store/statistics.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Write } from '../../shared/store/write.ts';
import { seeded } from '../statistics/random-parties.ts';
import { at } from './samples.ts';

/** A table with a row for each of 15 sectors and 100 corridors, half of its numbers suppressed. */
function sampleTable() {
  const random = seeded(1);
  const count = () => (random() < 0.5 ? null : 11 + Math.floor(random() * 2000));
  const cells = () =>
    Object.fromEntries(measuresOf(un13jk).map((measure) => [measure, categoriesOf(measure).map(count)]));
  const rows = (many: number, name: string) =>
    Array.from({ length: many }, (_, each) => ({ key: `${name}${each}`, parties: 4000, cells: cells() }));
  return {
    ...{ ruleSet: un13jk.id, year: '2030', line: '2', versions: ['2.1.0'], least: 11, madeAt: at },
    ...{
      registered: 100_000,
      parties: 90_000,
      overall: cells(),
      sectors: rows(15, 'sector'),
      corridors: rows(100, 'NP-'),
    },
  };
}

/** What keeping the statistics of a year costs, and reading them. */
export function statisticsUnits() {
  const untouched = { year: '2030', done: false, tally: emptyTally(), version: 0 };
  const written: Record<string, { writes: Write[] }> = {
    'make the statistics of a year under one rule set': {
      writes: [putStatistics(sampleTable()), putCount({ ...untouched, done: true }, untouched)],
    },
  };
  const read: Record<string, (store: Store) => Promise<unknown>> = {
    getStatistics: (store) => getStatistics(store, un13jk.id, '2030'),
    statisticsOf: (store) => statisticsOf(store, un13jk.id),
    getCount: (store) => getCount(store, '2030'),
  };
  return { written, read };
}
