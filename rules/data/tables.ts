import { ilabGoods } from './ilab-goods-2024.ts';
import type { PublicTable } from './public-table.ts';
import { sponsorshipStates } from './sponsorship-2023.ts';
import { tipWatchList } from './tip-watch-list-2025.ts';

/** Every public table that a rule may name. */
export const tables: readonly PublicTable[] = [ilabGoods, sponsorshipStates, tipWatchList];

/** The table of an id. Throws a RangeError where there is none: a mistake in a rule. */
export function tableOf(id: string): PublicTable {
  const table = tables.find((each) => each.id === id);
  if (table === undefined) throw new RangeError(`There is no public table "${id}".`);
  return table;
}
