import type { List } from '../language.ts';
import { type Json, type OpenList, type Path, parsePath, read, rowsAt, type Scope } from './scope.ts';

/** Reads the rows of a list from a scope, and whether they are all there; each list once in each scope. */
export type ReadyList = (scope: Scope) => OpenList;

const ready = new WeakMap<List, ReadyList>();

/** Takes a list definition apart once, also where many rules share it. */
export function readyList(list: List): ReadyList {
  const known = ready.get(list) ?? openedOnce(list, list.complete === 'total' ? countedList(list.path) : ledger(list));
  ready.set(list, known);
  return known;
}

const openedOnce =
  (list: List, open: ReadyList): ReadyList =>
  (scope) => {
    const known = scope.lists.get(list) ?? open(scope);
    scope.lists.set(list, known);
    return known;
  };

function countedList(text: string): ReadyList {
  const path = parsePath(text);
  return (scope) => {
    const { rows, total } = rowsAt(path, scope, 'total');
    return { rows, complete: total === rows.length };
  };
}

function ledger({ path: text, complete }: Exclude<List, { complete: 'total' }>): ReadyList {
  const path = parsePath(text);
  const category = parsePath(complete.over);
  const count = parsePath(complete.sums);
  const target = parsePath(complete.to);
  return (scope) => {
    const { rows } = rowsAt(path, scope, 'ledger');
    return { rows, complete: addsUp(rows, category, count, complete.values, read(target, scope)) };
  };
}

function addsUp(rows: readonly Scope[], category: Path, count: Path, values: readonly string[], to?: Json): boolean {
  if (typeof to !== 'number') return false;
  const sums = new Map<Json, number>();
  for (const row of rows) {
    const of = read(category, row);
    const workers = read(count, row);
    if (of === undefined || typeof workers !== 'number') return false;
    sums.set(of, (sums.get(of) ?? 0) + workers);
  }
  return values.every((each) => sums.get(each) === to);
}
