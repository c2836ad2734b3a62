import { isMembers, type Json } from '../../rules/engine/scope.ts';
import { questionAt } from '../../rules/forms/walk.ts';
import { normaliseMembers } from '../../rules/normalise.ts';
import type { FormName, Pointer } from '../../rules/vocabulary.ts';

/** Below this a count could point at single workers. */
const smallestShown = 11;

/** A count of workers as others than the owner see it: `<11` where it is small, and any other answer as it is. */
export function maskCount<T>(form: FormName, pointer: Pointer, value: T): T | '<11' {
  const isSmall = typeof value === 'number' && value < smallestShown;
  return isSmall && questionAt(form, pointer)?.countsWorkers ? '<11' : value;
}

/** All answers as others than the owner see them. */
export function maskAnswers(form: FormName, answers: object): { [topic: string]: Json } {
  return maskMembers(form, normaliseMembers(answers), '');
}

function maskMembers(form: FormName, members: { [name: string]: Json }, pointer: Pointer): { [name: string]: Json } {
  return Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name, mask(form, member, `${pointer}/${name}`)]),
  );
}

function mask(form: FormName, answer: Json, pointer: Pointer): Json {
  if (isMembers(answer)) return maskMembers(form, answer, pointer);
  if (!Array.isArray(answer)) return maskCount(form, pointer, answer);
  return answer.map((row, index) => {
    const id = isMembers(row) && typeof row.id === 'string' ? row.id : String(index);
    return mask(form, row, `${pointer}/${id}`);
  });
}
