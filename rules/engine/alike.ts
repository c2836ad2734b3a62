import type { Place } from './place.ts';
import { isMembers, type Json, type OpenList, type Scope } from './scope.ts';

/**
 * The rows of a list, sorted by what conditions can tell apart: rows of one kind say the same wherever a condition of
 * a rule looks, so what is decided of the first of them holds for all. Seventeen categories of cost are three kinds.
 */
export interface Alike {
  readonly rows: readonly Scope[];
  /** The kind of each row, and the first row of each kind. */
  readonly kinds: readonly number[];
  readonly first: readonly Scope[];
  /** How much was read of such rows when they were sorted. */
  readonly reads: number;
}

/** The rows of an open list by kind; sorted again only where rules have begun to read more of them. */
export function alikeIn(list: OpenList, place: Place): Alike {
  if (list.alike?.reads !== place.reads.count) list.alike = sorted(list.rows, place);
  return list.alike;
}

function sorted(rows: readonly Scope[], place: Place): Alike {
  const kinds: number[] = [];
  const first: Scope[] = [];
  const known = new Map<string, number>();
  for (const row of rows) {
    const says = place.home === undefined ? saidOf(row.here, place) : undefined;
    const kind = (says === undefined ? undefined : known.get(says)) ?? first.push(row) - 1;
    if (says !== undefined) known.set(says, kind);
    kinds.push(kind);
  }
  return { rows, kinds, first, reads: place.reads.count };
}

/** What conditions can tell of a row, as text; undefined for a row that holds more than plain answers. */
function saidOf(here: Json, { reads }: Place): string | undefined {
  if (!isMembers(here)) return undefined;
  let said = '';
  for (const name of Object.keys(here)) {
    const read = reads.members.get(name);
    if (read === undefined) continue;
    const value = here[name];
    if (typeof value === 'object') return undefined;
    if (read === 'whole') said += `${name}=${typeof value}${value};`;
    else said += `${name}:${value === 'not_known' ? '?' : (read.get(value) ?? '')};`;
  }
  return said;
}
