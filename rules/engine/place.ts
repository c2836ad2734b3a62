import type { Pointer } from '../vocabulary.ts';
import type { Json } from './scope.ts';

/**
 * A kind of place that conditions are read from: the whole declaration, or any row of one list. What they read, open
 * and decide there is numbered while rules are made ready, so that a scope keeps it in plain slots.
 */
export interface Place {
  readonly around: Place | undefined;
  /** Where the same rows are known to their own list; differs where a row's condition names a list from outside. */
  readonly home: Place | undefined;
  /** Slots of the answers that are read here, by their pointers from here. */
  readonly fields: Map<Pointer, number>;
  /** What the rows of the lists here are, by the pointers of the rows from here. */
  readonly rows: Map<Pointer, { slot: number; place: Place }>;
  /** What conditions can tell apart here, by member, and how much that is. */
  readonly reads: Reads;
  /** How many conditions, and how many lists, have a slot. */
  readonly slots: { conditions: number; lists: number };
}

interface Reads {
  /** Of a member that is only looked for among values, which of those lists of values each value is in. */
  readonly members: Map<string, 'whole' | Map<Json | undefined, string>>;
  count: number;
}

/** How a field is read: by a condition, which may only look for it among values, or beside all conditions. */
type Reading = 'whole' | 'beside' | readonly Json[];

/** An answer to read, as a path of the condition language names it. */
export interface Field {
  /** How many scopes to climb to where its path starts. */
  readonly up: number;
  readonly slot: number;
  readonly members: readonly string[];
  /** The members as a pointer from where the path starts. */
  readonly pointer: Pointer;
}

const placeIn = (around: Place | undefined, home: Place | undefined): Place => ({
  around,
  home,
  fields: new Map(),
  rows: new Map(),
  reads: { members: new Map(), count: 0 },
  slots: { conditions: 0, lists: 0 },
});

export const rootPlace = (): Place => placeIn(undefined, undefined);

/** Where a path starts. Throws where a rule climbs above its declaration: a mistake in the rule. */
function startOf(place: Place, path: string): { up: number; home: Place; members: string[] } {
  const steps = path.split('/').filter((step) => step !== '');
  const climbs = steps.filter((step) => step === '..').length;
  let start = place;
  let up = 0;
  while (path.startsWith('/') ? start.around !== undefined : up < climbs) {
    if (start.around === undefined) throw new RangeError(`A rule's path climbs above its declaration: ${path}`);
    start = start.around;
    up++;
  }
  return { up, home: start.home ?? start, members: steps.slice(climbs) };
}

/** Numbers what stands at `/a/b`, `a/b` or `../a` from a place. */
export function fieldAt(place: Place, path: string, reading: Reading = 'whole'): Field {
  const { up, home, members } = startOf(place, path);
  const pointer = members.map((member) => `/${member}`).join('');
  const slot = home.fields.get(pointer) ?? home.fields.size;
  home.fields.set(pointer, slot);
  note(home.reads, members, reading);
  return { up, slot, members, pointer };
}

/** Keeps what a condition can tell apart, so that rows which differ in nothing of it are decided once. */
function note(reads: Reads, [member = '', ...deeper]: readonly string[], reading: Reading): void {
  const known = reads.members.get(member);
  if (reading === 'beside' || known === 'whole') return;
  reads.count++;
  if (reading === 'whole' || deeper.length > 0) {
    reads.members.set(member, 'whole');
    return;
  }
  const lists = new Map(known);
  for (const value of reading) lists.set(value, `${lists.get(value) ?? ''},${reads.count}`);
  reads.members.set(member, lists);
}

/** The rows of a list as their own list knows them, and as a place from which to read them. */
export function rowsAt(place: Place, path: string): { slot: number; home: Place; place: Place } {
  const { up, home, members } = startOf(place, path);
  const pointer = members.join('/');
  const known = home.rows.get(pointer) ?? { slot: home.rows.size, place: placeIn(home, undefined) };
  home.rows.set(pointer, known);
  note(home.reads, members, 'whole');
  const own = up === 0 && place.home === undefined;
  return { slot: known.slot, home: known.place, place: own ? known.place : placeIn(place, known.place) };
}

/** A number for what is decided, or for a list that is opened, once in each scope of a place. */
export const slotFor = (place: Place, what: keyof Place['slots']): number => place.slots[what]++;
