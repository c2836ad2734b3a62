import { folded, isCoded, namesOf } from '../../../rules/data/goods.ts';
import { ilabGoods } from '../../../rules/data/ilab-goods-2024.ts';
import { codesOf, type PublicTable } from '../../../rules/data/public-table.ts';
import { sponsorshipStates } from '../../../rules/data/sponsorship-2023.ts';
import { tipWatchList } from '../../../rules/data/tip-watch-list-2025.ts';
import { no, type Truth, unknown, yes } from './kleene.ts';

const countriesOf = (table: PublicTable): ReadonlySet<string> => new Set(table.rows.map(({ country }) => country));
export const watchList = countriesOf(tipWatchList);
export const sponsorship = countriesOf(sponsorshipStates);

type Column = 'forcedLabour' | 'forcedChildLabour' | 'childLabour';

interface Good {
  country?: string | undefined;
  name?: string | undefined;
  hsCode?: string | undefined;
}

interface ListedGood {
  country: string;
  names: ReadonlySet<string>;
  codes: readonly string[];
}

const listedFor = (column: Column): readonly ListedGood[] =>
  ilabGoods.rows
    .filter((row) => row[column] === true)
    .map(({ country, good }) => ({
      country,
      names: namesOf(String(good)),
      codes: codesOf(ilabGoods.codes, String(good)),
    }));

const listed = {
  forcedLabour: listedFor('forcedLabour'),
  forcedChildLabour: listedFor('forcedChildLabour'),
  childLabour: listedFor('childLabour'),
};

/** Whether a good is listed for a column: by its name or by its code, from its country or from anywhere. */
export function goodIn(column: Column, { country, name, hsCode }: Good, fromThere: boolean): Truth {
  const plain = name === undefined || name === 'not_known' ? undefined : folded(name);
  const code = hsCode === 'not_known' ? undefined : hsCode;
  const anywhere = !fromThere || country === undefined;
  let found: Truth = no;
  for (const row of listed[column]) {
    if (!anywhere && row.country !== country) continue;
    if (
      (plain !== undefined && row.names.has(plain)) ||
      (code !== undefined && row.codes.some((each) => isCoded(each, code)))
    ) {
      return fromThere && country === undefined ? unknown : yes;
    }
    if (plain === undefined || code === undefined) found = unknown;
  }
  return found;
}
