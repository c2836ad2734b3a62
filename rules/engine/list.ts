import type { List } from '../language.ts';
import { type Field, fieldAt, type Place, rowsAt, slotFor } from './place.ts';
import {
  type Answer,
  answerAt,
  climb,
  isMembers,
  type Json,
  type OpenList,
  ownRows,
  read,
  rowsSeenFrom,
  type Scope,
} from './scope.ts';

/** A list definition taken apart once: what its rows are, and how they are read from a scope. */
export interface ReadyList {
  /** The kind of place that its rows are. */
  readonly row: Place;
  /** The list itself, and its stated total where it has one. */
  readonly field: Field;
  readonly total: Field | undefined;
  /** Its rows, and whether they are all there; read once in each scope. */
  readonly open: (scope: Scope) => OpenList;
}

const ready = new WeakMap<Place, Map<string, ReadyList>>();

/** Makes a list ready to be opened from a place, once, also where many rules share it. */
export function readyList(list: List, place: Place): ReadyList {
  const here = ready.get(place) ?? new Map<string, ReadyList>();
  ready.set(place, here);
  const text = JSON.stringify(list);
  const known = here.get(text) ?? makeReady(list, place);
  here.set(text, known);
  return known;
}

function makeReady(list: List, place: Place): ReadyList {
  const counted = list.complete === 'total';
  const field = fieldAt(place, list.path);
  const total = counted ? fieldAt(place, `${list.path}/total`) : undefined;
  const at = rowsAt(place, counted ? `${list.path}/rows` : list.path);
  const pointer = counted ? `${field.pointer}/rows` : field.pointer;
  const slot = slotFor(place, 'lists');
  const isComplete = list.complete === 'total' ? countedBy(total) : ledger(list.complete, at.place, place);

  const rowsOf = (scope: Scope): readonly Scope[] => {
    const base = climb(scope, field.up);
    const held = read(field, scope);
    const own =
      base.rows[at.slot] ?? ownRows(counted ? (isMembers(held) ? held.rows : undefined) : held, at.home, base, pointer);
    base.rows[at.slot] = own;
    return at.home === at.place ? own : rowsSeenFrom(scope, own, at.place);
  };
  const open = (scope: Scope): OpenList => {
    const known = scope.lists[slot];
    if (known !== undefined) return known;
    const rows = rowsOf(scope);
    const opened = { rows, complete: isComplete(rows, scope), alike: undefined };
    scope.lists[slot] = opened;
    return opened;
  };
  return { row: at.place, field, total, open };
}

type Complete = (rows: readonly Scope[], scope: Scope) => boolean;

const countedBy =
  (total: Field | undefined): Complete =>
  (rows, scope) =>
    total !== undefined && read(total, scope) === rows.length;

function ledger(complete: Exclude<List['complete'], 'total'>, row: Place, place: Place): Complete {
  const category = fieldAt(row, complete.over, 'beside');
  const count = fieldAt(row, complete.sums, 'beside');
  const target = fieldAt(place, complete.to);
  return (rows, scope) => {
    const to = read(target, scope);
    if (typeof to !== 'number') return false;
    const sums = new Map<Json, number>();
    for (const each of rows) {
      const of = read(category, each);
      const workers = read(count, each);
      if (of === undefined || typeof workers !== 'number') return false;
      sums.set(of, (sums.get(of) ?? 0) + workers);
    }
    return complete.values.every((each) => sums.get(each) === to);
  };
}

/**
 * What shows that nothing was left out of a list: its stated total. Where rows are left out, the list itself is what
 * is missing.
 */
export function shownBy({ field, total }: ReadyList, scope: Scope, complete: boolean): Answer[] {
  const answers = total === undefined ? [] : [answerAt(total, scope)];
  if (!complete) answers.push(answerAt(field, scope));
  return answers;
}
