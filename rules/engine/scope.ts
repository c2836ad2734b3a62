import type { Pointer } from '../vocabulary.ts';

export type Json = string | number | boolean | null | Json[] | { [member: string]: Json };
type Members = { [member: string]: Json };

/** Where a condition is being read: the whole declaration, or one row of a list. */
export interface Scope {
  readonly here: Json;
  readonly around: Scope | undefined;
  /** The scope that `step` starts from, which differs from `around` where a row's condition names an absolute list. */
  readonly base: Scope | undefined;
  readonly step: string;
}

/** A path of the condition language, taken apart once. */
export interface Path {
  readonly up: number | 'root';
  readonly members: readonly string[];
}

export const rootScope = (document: Json): Scope => ({ here: document, around: undefined, base: undefined, step: '' });

export const isMembers = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads `/a/b`, `a/b` or `../a`. */
export function parsePath(text: string): Path {
  const parts = text.split('/').filter((part) => part !== '');
  if (text.startsWith('/')) return { up: 'root', members: parts };
  const up = parts.filter((part) => part === '..').length;
  return { up, members: parts.slice(up) };
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
export function read(path: Path, scope: Scope): Json | undefined {
  let at: Json | undefined = startOf(path, scope).here;
  for (const member of path.members) {
    if (!isMembers(at) || !Object.hasOwn(at, member)) return undefined;
    at = at[member];
  }
  return at === null || at === 'not_known' ? undefined : at;
}

function pointerOf(scope: Scope): Pointer {
  return scope.base === undefined ? '' : `${pointerOf(scope.base)}/${scope.step}`;
}

export const pointerTo = (path: Path, scope: Scope): Pointer =>
  [pointerOf(startOf(path, scope)), ...path.members].join('/');

/** The rows of a list, each as a scope of its own; `total` is undefined for a ledger. */
export function rowsAt(path: Path, scope: Scope, kind: 'total' | 'ledger'): { rows: Scope[]; total: Json | undefined } {
  const base = startOf(path, scope);
  const list = read(path, scope);
  const holder = kind === 'total' ? (isMembers(list) ? list.rows : undefined) : list;
  const prefix = kind === 'total' ? [...path.members, 'rows'] : path.members;
  const rows: Scope[] = [];
  if (Array.isArray(holder)) {
    for (const row of holder) {
      const id = isMembers(row) && typeof row.id === 'string' ? row.id : String(rows.length);
      rows.push({ here: row, around: scope, base, step: [...prefix, id].join('/') });
    }
  }
  const total = kind === 'total' && isMembers(list) ? list.total : undefined;
  return { rows, total: typeof total === 'number' ? total : undefined };
}
