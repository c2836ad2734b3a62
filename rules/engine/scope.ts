import type { Pointer } from '../vocabulary.ts';
import type { Alike } from './alike.ts';
import type { Decision } from './decision.ts';
import type { Field, Place } from './place.ts';

export type Json = string | number | boolean | null | Json[] | { [member: string]: Json };
type Members = { [member: string]: Json };

/** Where a condition is being read: the whole declaration, or one row of a list. */
export interface Scope {
  readonly place: Place;
  readonly here: Json;
  readonly around: Scope | undefined;
  /** The same row as its own list knows it, where a row's condition named that list from outside. */
  readonly home: Scope | undefined;
  /** The scope and the path of the list that this is a row of, and the row's id there. */
  readonly base: Scope | undefined;
  readonly list: Pointer;
  readonly id: string;
  /** What was already worked out here, by slots: many rules ask the same of the same row. */
  readonly answers: (Answer | undefined)[];
  readonly rows: (readonly Scope[] | undefined)[];
  readonly decisions: (Decision | undefined)[];
  readonly lists: (OpenList | undefined)[];
  pointer: Pointer | undefined;
}

/** What stands at one place of a declaration; absent, null and `not_known` are all "not answered". */
export interface Answer {
  readonly scope: Scope;
  readonly field: Field;
  readonly value: Json | undefined;
  /** What it decides alone. */
  decision: Decision | undefined;
  /** The trail that last took it in: it need not be told twice. */
  toldTo: object | undefined;
  pointer: Pointer | undefined;
}

/** A list as it stands in one declaration. */
export interface OpenList {
  readonly rows: readonly Scope[];
  readonly complete: boolean;
  /** The rows by kind, once a condition has asked. */
  alike: Alike | undefined;
}

function scopeAt(
  place: Place,
  here: Json,
  from: { around?: Scope; home?: Scope; base?: Scope; list?: Pointer; id?: string },
): Scope {
  const { around, home, base, list = '', id = '' } = from;
  return {
    place,
    here,
    around,
    home,
    base,
    list,
    id,
    answers: new Array(place.fields.size),
    rows: [],
    // Of most rows nothing is decided: they are like another.
    decisions: base === undefined ? new Array(place.slots.conditions) : [],
    lists: [],
    pointer: undefined,
  };
}

export const rootScope = (place: Place, document: Json): Scope => scopeAt(place, document, {});

export const isMembers = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The scope that a path starts from. */
export function climb(scope: Scope, up: number): Scope {
  let at = scope;
  for (let climbed = 0; climbed < up; climbed++) at = at.around ?? at;
  return at.home ?? at;
}

/** What stands at a field, looked up once. */
export function answerAt(field: Field, scope: Scope): Answer {
  const start = climb(scope, field.up);
  const known = start.answers[field.slot];
  if (known !== undefined) return known;
  const value = valueIn(start.here, field);
  const answer = { scope: start, field, value, decision: undefined, toldTo: undefined, pointer: undefined };
  start.answers[field.slot] = answer;
  return answer;
}

/** The value at a field, or undefined where it was not answered. */
export function read(field: Field, scope: Scope): Json | undefined {
  const start = climb(scope, field.up);
  const known = start.answers[field.slot];
  return known === undefined ? valueIn(start.here, field) : known.value;
}

function valueIn(document: Json, field: Field): Json | undefined {
  let at: Json | undefined = document;
  for (const member of field.members) {
    if (!isMembers(at) || !Object.hasOwn(at, member)) return undefined;
    at = at[member];
  }
  return at === null || at === 'not_known' ? undefined : at;
}

/** The pointer of an answer: made only for those that are shown. */
export function pointerOf(answer: Answer): Pointer {
  answer.pointer ??= pointerOfScope(answer.scope) + answer.field.pointer;
  return answer.pointer;
}

function pointerOfScope(scope: Scope): Pointer {
  if (scope.base === undefined) return '';
  scope.pointer ??= `${pointerOfScope(scope.base)}${scope.list}/${scope.id}`;
  return scope.pointer;
}

/** The rows of a list as its own list knows them: each a scope below the one that holds the list. */
export function ownRows(rows: Json | undefined, place: Place, base: Scope, list: Pointer): Scope[] {
  if (!Array.isArray(rows)) return [];
  return rows.map((row, index) => {
    const id = isMembers(row) && typeof row.id === 'string' ? row.id : String(index);
    return scopeAt(place, row, { around: base, base, list, id });
  });
}

/** The same rows where a condition names their list from elsewhere: `..` leads back there, and answers stay theirs. */
export const rowsSeenFrom = (scope: Scope, rows: readonly Scope[], place: Place): Scope[] =>
  rows.map((home) => scopeAt(place, home.here, { around: scope, home }));
