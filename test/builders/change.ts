import type { Json } from '../../rules/engine/scope.ts';

/** What to change in a body, by JSON Pointer with rows by their ids; `undefined` takes the place away. */
export type Changes = { [pointer: string]: Json | undefined };
export type Body = { [member: string]: Json };

/**
 * A copy of a body with some places changed; members on the way are made where they are not there yet.
 * Throws a `RangeError` for a row that is not there, so that a test cannot change nothing by mistake.
 */
export function change(body: Body, changes: Changes): Body {
  const copy = structuredClone(body);
  for (const [pointer, value] of Object.entries(changes)) put(copy, pointer.split('/').slice(1), value, pointer);
  return copy;
}

function put(at: Json, [step = '', ...rest]: string[], value: Json | undefined, pointer: string): void {
  if (Array.isArray(at)) {
    const index = at.findIndex((row) => typeof row === 'object' && row !== null && 'id' in row && row.id === step);
    const row = at[index];
    if (row === undefined) throw new RangeError(`There is no row "${step}" on the way to ${pointer}.`);
    if (rest.length > 0) put(row, rest, value, pointer);
    else at.splice(index, 1, ...(value === undefined ? [] : [value]));
    return;
  }
  if (typeof at !== 'object' || at === null) throw new RangeError(`${pointer} leads through a plain value.`);
  if (rest.length === 0) {
    if (value === undefined) delete at[step];
    else at[step] = value;
    return;
  }
  const next = at[step] ?? {};
  at[step] = next;
  put(next, rest, value, pointer);
}
