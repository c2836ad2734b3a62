import { isMembers, type Json } from '../../../../rules/engine/scope.ts';
import { type Place, rootOf, stepInto } from '../../../../rules/forms/walk.ts';
import type { FormName, Pointer } from '../../../../rules/vocabulary.ts';
import type { Answers } from './draft.ts';

const stepsOf = (pointer: Pointer): string[] => pointer.split('/').slice(1);
const hasId = (row: Json, id: string): boolean => isMembers(row) && row.id === id;

/** What is answered at a pointer whose rows go by their ids; undefined where nothing is. */
export function answerAt(answers: Json, pointer: Pointer): Json | undefined {
  let at: Json | undefined = answers;
  for (const step of stepsOf(pointer)) {
    if (Array.isArray(at)) at = at.find((row) => hasId(row, step));
    else at = isMembers(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  }
  return at;
}

/** The same answers with another at one place, or with none there; rows and groups on the way come into being. */
export function withAnswer(form: FormName, answers: Answers, pointer: Pointer, answer: Json | undefined): Answers {
  const changed = change(rootOf(form), answers, stepsOf(pointer), answer);
  return isMembers(changed) ? changed : {};
}

function change(
  place: Place | undefined,
  value: Json | undefined,
  [step, ...deeper]: readonly string[],
  answer: Json | undefined,
): Json | undefined {
  if (step === undefined) return answer;
  const below = place && stepInto(place, step);
  if (place?.row !== undefined) {
    const rows = Array.isArray(value) ? value : [];
    const row = rows.find((each) => hasId(each, step));
    if (row === undefined && answer === undefined) return value;
    const next = change(below, row ?? { id: step }, deeper, answer);
    if (row === undefined) return next === undefined ? rows : [...rows, next];
    return rows.flatMap((each) => (each !== row ? [each] : next === undefined ? [] : [next]));
  }
  const members = isMembers(value) ? value : {};
  const { [step]: before, ...rest } = members;
  const next = change(below, before, deeper, answer);
  if (next !== undefined) return { ...members, [step]: next };
  // A group in which nothing is answered any more is not answered itself; a row stays until it is taken out.
  return Object.keys(rest).length === 0 ? undefined : rest;
}

/** The ids of the rows that are listed at a pointer, in their order. */
export function rowIds(answers: Json, pointer: Pointer): string[] {
  const rows = answerAt(answers, pointer);
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row) => (isMembers(row) && typeof row.id === 'string' ? [row.id] : []));
}

/** A pointer with `*` for any row, as questions have it. */
export function patternOf(form: FormName, pointer: Pointer): Pointer {
  let place: Place | undefined = rootOf(form);
  const steps = stepsOf(pointer).map((step) => {
    const shown = place?.row === undefined ? step : '*';
    place = stepInto(place, step);
    return shown;
  });
  return steps.map((step) => `/${step}`).join('');
}
