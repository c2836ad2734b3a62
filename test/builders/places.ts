import type { Json } from '../../rules/engine/scope.ts';
import type { Pointer } from '../../rules/vocabulary.ts';
import { type Body, change } from './change.ts';

/** Every place in a body whose taking away could go unseen: members and rows of the answers, by pointer with row ids. */
export function placesIn(body: Body): Pointer[] {
  const places: Pointer[] = [];
  const collect = (value: Json | undefined, pointer: Pointer): void => {
    if (typeof value !== 'object' || value === null) return;
    const inner = Array.isArray(value) ? value.map((row) => [idOf(row), row] as const) : Object.entries(value);
    for (const [step, member] of inner) {
      places.push(`${pointer}/${step}`);
      collect(member, `${pointer}/${step}`);
    }
  };
  collect(body.answers, '/answers');
  return places;
}

function idOf(row: Json): string {
  if (typeof row !== 'object' || row === null || Array.isArray(row) || typeof row.id !== 'string') {
    throw new TypeError('A row has no id.');
  }
  return row.id;
}

/** A body without one place, and without the qualifiers that spoke of it. */
export function without(body: Body, place: Pointer): Body {
  const answer = place.slice('/answers'.length);
  const qualifiers = Object.entries(body.qualifiers ?? {}).filter(
    ([pointer]) => pointer !== answer && !pointer.startsWith(`${answer}/`),
  );
  return change(body, { [place]: undefined, '/qualifiers': Object.fromEntries(qualifiers) });
}
