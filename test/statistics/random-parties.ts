import { categoriesOf, type Measure } from '../../shared/statistics/measures.ts';
import type { Source } from '../../shared/statistics/publish.ts';
import { groupKeys } from '../../shared/statistics/tally.ts';

/** Numbers that look random and are the same in each run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Organisations of a random country: few or many, some sectors and outcomes common and others rare. */
export function randomParties(seed: number, measures: readonly Measure[], { overlapping = false } = {}) {
  const random = seeded(seed);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const skewed = (names: readonly string[]) => {
    const steepness = random() * 3;
    return () => names[Math.floor(names.length * random() ** (1 + steepness))] ?? '';
  };
  const named = (kind: string, most: number) => Array.from({ length: 2 + upTo(most - 2) }, (_, at) => `${kind}${at}`);
  const [sectors, corridors] = [named('S', 5), named('C', 5)];
  const sector = skewed(sectors);
  const corridor = skewed(corridors);
  const category = new Map(measures.map((measure) => [measure, skewed(categoriesOf(measure))]));
  const members = Array.from({ length: 5 + upTo(random() < 0.5 ? 100 : 400) }, () => ({
    sector: sector(),
    corridors: [...new Set(Array.from({ length: overlapping ? 1 + upTo(2) : 1 }, corridor))],
    categories: Object.fromEntries([...category].map(([measure, choose]) => [measure, choose()])),
  }));
  return { sectors, corridors, members };
}

/** What a walk would have counted of them. */
export function sourceOf({ sectors, corridors, members }: ReturnType<typeof randomParties>): Source {
  const count = new Map<string, number>();
  const add = (key: string) => count.set(key, (count.get(key) ?? 0) + 1);
  for (const { sector, corridors, categories } of members) {
    for (const group of [groupKeys.all, groupKeys.sector(sector), ...corridors.map(groupKeys.corridor)]) {
      add(group);
      for (const [measure, category] of Object.entries(categories)) add(`${group} ${measure} ${category}`);
    }
  }
  return {
    sectors,
    corridors,
    parties: (group) => count.get(group) ?? 0,
    cells: (group, measure) => categoriesOf(measure).map((each) => count.get(`${group} ${measure} ${each}`) ?? 0),
  };
}
