import type { Pointer } from '../vocabulary.ts';
import type { Truth } from './truth.ts';

export type Json = string | number | boolean | null | Json[] | { [member: string]: Json };
type Members = { [member: string]: Json };

/** Where a condition is being read: the whole declaration, or one row of a list. */
export interface Scope {
  readonly here: Json;
  readonly around: Scope | undefined;
  /** The scope that `step` starts from, which differs from `around` where a row's condition names an absolute list. */
  readonly base: Scope | undefined;
  readonly step: string;
  /** What was already worked out here, by what it is of: many rules ask the same of the same row. */
  readonly truths: Map<object, Truth>;
  readonly lists: Map<object, OpenList>;
  readonly notes: Map<Pointer, Note>;
  /** The trail that last took in what a condition rests on here: it need not be told twice. */
  readonly told: Map<object, object>;
  pointer?: Pointer;
}

/** A place with its answer, as a trail shows it; a list or group has none to show. */
export interface Note {
  readonly pointer: Pointer;
  readonly answer: Json | undefined;
}

/** A list as it stands in one declaration. */
export interface OpenList {
  readonly rows: readonly Scope[];
  readonly complete: boolean;
}

/** A path of the condition language, taken apart once. */
export interface Path {
  readonly up: number | 'root';
  readonly members: readonly string[];
  /** The members as a pointer from where the path starts. */
  readonly pointer: Pointer;
}

const scopeOf = (here: Json, around: Scope | undefined, base: Scope | undefined, step: string): Scope => ({
  here,
  around,
  base,
  step,
  truths: new Map(),
  lists: new Map(),
  notes: new Map(),
  told: new Map(),
});

export const rootScope = (document: Json): Scope => scopeOf(document, undefined, undefined, '');

export const isMembers = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads `/a/b`, `a/b` or `../a`. */
export function parsePath(text: string): Path {
  const parts = text.split('/').filter((part) => part !== '');
  const up = text.startsWith('/') ? 'root' : parts.filter((part) => part === '..').length;
  const members = up === 'root' ? parts : parts.slice(up);
  return { up, members, pointer: members.map((member) => `/${member}`).join('') };
}

/** The scope a path starts from. Throws where a rule climbs above its declaration: a mistake in the rule. */
function startOf(path: Path, scope: Scope): Scope {
  let at = scope;
  for (let climbed = 0; path.up === 'root' ? at.around !== undefined : climbed < path.up; climbed++) {
    if (at.around === undefined) throw new RangeError(`A rule's path climbs above its declaration: ${path.members}`);
    at = at.around;
  }
  return at;
}

/** The answer at a path, or undefined: absent, null and `not_known` are all "not answered". */
export const read = (path: Path, scope: Scope): Json | undefined => readFrom(startOf(path, scope), path);

function readFrom(start: Scope, path: Path): Json | undefined {
  let at: Json | undefined = start.here;
  for (const member of path.members) {
    if (!isMembers(at) || !Object.hasOwn(at, member)) return undefined;
    at = at[member];
  }
  return at === null || at === 'not_known' ? undefined : at;
}

function pointerOf(scope: Scope): Pointer {
  return scope.base === undefined ? '' : `${pointerOf(scope.base)}/${scope.step}`;
}

export const pointerTo = (path: Path, scope: Scope): Pointer => pointerOf(startOf(path, scope)) + path.pointer;

/** What stands at a path with its pointer, made once for each place. */
export function noteAt(path: Path, scope: Scope): Note {
  const start = startOf(path, scope);
  const note = start.notes.get(path.pointer) ?? { pointer: pointerTo(path, scope), answer: readFrom(start, path) };
  start.notes.set(path.pointer, note);
  return note;
}

/** The rows of a list, each as a scope of its own; `total` is undefined for a ledger. */
export function rowsAt(path: Path, scope: Scope, kind: 'total' | 'ledger'): { rows: Scope[]; total: Json | undefined } {
  const base = startOf(path, scope);
  const list = read(path, scope);
  const holder = kind === 'total' ? (isMembers(list) ? list.rows : undefined) : list;
  const prefix = (kind === 'total' ? [...path.members, 'rows'] : path.members).join('/');
  const rows: Scope[] = [];
  if (Array.isArray(holder)) {
    for (const row of holder) {
      const id = isMembers(row) && typeof row.id === 'string' ? row.id : String(rows.length);
      rows.push(scopeOf(row, scope, base, `${prefix}/${id}`));
    }
  }
  const total = kind === 'total' && isMembers(list) ? list.total : undefined;
  return { rows, total: typeof total === 'number' ? total : undefined };
}
