import type { List } from '../../rules/language.ts';
import { memberOf, onceAt, type Place, read } from './place.ts';

export interface Rows {
  rows: Place[];
  /** Whether these are all. */
  complete: boolean;
  pointer: string;
}

const once = onceAt<Rows>();

export const rowsOf = (list: List, from: Place): Rows => once(from, list, () => found(list, from));

function found(list: List, from: Place): Rows {
  const { value, pointer } = read(list.path, from);
  const counted = list.complete === 'total';
  const given = counted ? memberOf(value, 'rows') : value;
  const rows = (Array.isArray(given) ? given : []).map((row, index) => {
    const id = memberOf(row, 'id') ?? index;
    return { here: row, pointer: `${pointer}${counted ? '/rows' : ''}/${id}`, around: from };
  });
  if (list.complete === 'total') return { rows, complete: memberOf(value, 'total') === rows.length, pointer };
  const { over, values, sums, to } = list.complete;
  const wanted = read(to, from).value;
  const complete = values.every((category) => {
    const its = rows.filter((row) => read(over, row).value === category).map((row) => read(sums, row).value);
    const sum = its.reduce<number>((total, each) => total + (typeof each === 'number' ? each : 0), 0);
    return sum === wanted;
  });
  return { rows, complete, pointer };
}
