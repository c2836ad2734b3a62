import { isMembers, type Json } from '../../rules/engine/scope.ts';
import { questionOf } from '../../rules/forms/question.ts';
import { schemaAt } from '../../rules/forms/walk.ts';
import type { FormName, Pointer } from '../../rules/vocabulary.ts';

/** Below this a count could point at single workers. */
const smallestShown = 11;

/** A count of workers as others than the owner see it: `<11` where it is small, and any other answer as it is. */
export function maskCount<T>(form: FormName, pointer: Pointer, value: T): T | '<11' {
  const schema = schemaAt(form, pointer);
  const counts = schema !== undefined && questionOf(schema)?.countsWorkers === true;
  return counts && typeof value === 'number' && value < smallestShown ? '<11' : value;
}

/** All answers as others than the owner see them. */
export function maskAnswers(form: FormName, answers: Json, pointer: Pointer = ''): Json {
  if (Array.isArray(answers)) {
    return answers.map((row, index) => {
      const id = isMembers(row) && typeof row.id === 'string' ? row.id : String(index);
      return maskAnswers(form, row, `${pointer}/${id}`);
    });
  }
  if (!isMembers(answers)) return maskCount(form, pointer, answers);
  return Object.fromEntries(
    Object.entries(answers).map(([name, member]) => [name, maskAnswers(form, member, `${pointer}/${name}`)]),
  );
}
