import { folded, isCoded, namesOf } from './goods.ts';
import { codesOf, type PublicTable } from './public-table.ts';

/** The goods of a table, to be found by what an answer calls one, or by its code. */
export interface GoodsIndex {
  /** The goods, as the table writes them, that a name or a code stands for. */
  readonly called: (name: string | undefined, code: string | undefined) => ReadonlySet<string>;
}

const indexes = new WeakMap<PublicTable, GoodsIndex>();

/** The index of a table of goods, made once for all conditions that read it. */
export function goodsOf(table: PublicTable): GoodsIndex {
  const index = indexes.get(table) ?? makeIndex(table);
  indexes.set(table, index);
  return index;
}

function makeIndex({ rows, codes }: PublicTable): GoodsIndex {
  const goods = [...new Set(rows.map(({ good }) => String(good)))];
  const byName = new Map<string, string[]>();
  for (const good of goods) {
    for (const name of namesOf(good)) byName.set(name, [...(byName.get(name) ?? []), good]);
  }
  const coded = goods.map((good) => ({ good, codes: codesOf(codes, good) }));
  const call = (name: string | undefined, code: string | undefined): ReadonlySet<string> => {
    const called = new Set(name === undefined ? [] : byName.get(folded(name)));
    if (code === undefined) return called;
    for (const each of coded) if (each.codes.some((listed) => isCoded(listed, code))) called.add(each.good);
    return called;
  };
  // Several conditions ask about the same good in turn, so the last answer is worth keeping.
  let last: { name: string | undefined; code: string | undefined; called: ReadonlySet<string> } | undefined;
  return {
    called: (name, code) => {
      if (last === undefined || last.name !== name || last.code !== code)
        last = { name, code, called: call(name, code) };
      return last.called;
    },
  };
}
