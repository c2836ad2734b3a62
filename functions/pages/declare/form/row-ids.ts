import { isMembers, type Json } from '../../../../rules/engine/scope.ts';
import type { Pointer } from '../../../../rules/vocabulary.ts';

/** A pointer into a body that was sent, whose rows go by their index, as one whose rows go by their ids. */
export function pointerById(answers: Json, pointer: Pointer): Pointer {
  let at: Json | undefined = answers;
  return pointer
    .split('/')
    .slice(1)
    .map((step) => {
      const next: Json | undefined = Array.isArray(at) ? at[Number(step)] : isMembers(at) ? at[step] : undefined;
      const id = Array.isArray(at) && isMembers(next) && typeof next.id === 'string' ? next.id : step;
      at = next;
      return `/${id}`;
    })
    .join('');
}
