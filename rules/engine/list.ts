import type { List } from '../language.ts';
import { type Json, type Path, parsePath, read, rowsAt, type Scope } from './scope.ts';

/** A list as it stands in one declaration. */
interface OpenList {
  readonly rows: readonly Scope[];
  readonly complete: () => boolean;
}

export interface ReadyList {
  readonly path: Path;
  readonly open: (scope: Scope) => OpenList;
}

export const isComplete = (list: OpenList): boolean => list.complete();

/** Takes a list definition apart once; `open` reads its rows and tells whether they are all there. */
export function readyList(list: List): ReadyList {
  const path = parsePath(list.path);
  if (list.complete === 'total') {
    return {
      path,
      open: (scope) => {
        const { rows, total } = rowsAt(path, scope, 'total');
        return { rows, complete: () => total === rows.length };
      },
    };
  }
  const { over, values, sums, to } = list.complete;
  const category = parsePath(over);
  const count = parsePath(sums);
  const target = parsePath(to);
  return {
    path,
    open: (scope) => {
      const { rows } = rowsAt(path, scope, 'ledger');
      return { rows, complete: () => addsUp(rows, category, count, values, read(target, scope)) };
    },
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
