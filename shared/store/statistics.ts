import * as z from 'zod';
import { type StatisticsTable, tableSchema } from '../statistics/table.ts';
import { emptyTally, tallySchema } from '../statistics/tally.ts';
import { jsonText } from './json-text.ts';
import { keys, prefixes } from './keys.ts';
import { packed } from './packed.ts';
import { getAll, getItem } from './read.ts';
import type { Store } from './store.ts';
import { inPlaceOf, type Write } from './write.ts';

const keptTable = z.object({ body: jsonText(tableSchema) });

/** The table of a year under a rule set, read consistently; undefined until it is made. */
export async function getStatistics(store: Store, ruleSet: string, year: string): Promise<StatisticsTable | undefined> {
  return (await getItem(store, keys.statistics(ruleSet, year), keptTable))?.body;
}

/** The tables of all years under a rule set, oldest first. */
export async function statisticsOf(store: Store, ruleSet: string): Promise<StatisticsTable[]> {
  const kept = await getAll(store, keys.statistics(ruleSet, '').pk, prefixes.statistics, keptTable);
  return kept.map(({ body }) => body);
}

/** Keeps a table, once and for ever. */
export function putStatistics(table: StatisticsTable): Write {
  const put = {
    ...keys.statistics(table.ruleSet, table.year),
    type: 'statistics',
    body: packed(JSON.stringify(table)),
  };
  return { put, when: 'absent', otherwise: 'retry' };
}

const countSchema = z.object({
  year: z.string(),
  /** The id of the party counted last. */
  cursor: z.string().optional(),
  /** Its tables are made, and what was counted is gone. */
  done: z.boolean(),
  tally: jsonText(tallySchema),
  /** 0: nothing of it is kept yet. */
  version: z.int().nonnegative(),
});
/** How far the counting of a year has come. */
export type YearCount = z.infer<typeof countSchema>;

/** How far the counting of a year has come, as it begins where nothing is kept yet. */
export async function getCount(store: Store, year: string): Promise<YearCount> {
  const kept = await getItem(store, keys.count(year), countSchema);
  return kept ?? { year, done: false, tally: emptyTally(), version: 0 };
}

/** Keeps a count in place of the one that was read; reads again when another came between. */
export function putCount(count: YearCount, replaces: YearCount): Write {
  const version = replaces.version + 1;
  const body = { ...count, version, tally: packed(JSON.stringify(count.tally)) };
  const put = { ...keys.count(count.year), type: 'statistics-count', ...body };
  return { put, ...inPlaceOf(replaces.version === 0 ? undefined : replaces) };
}
