import { readingsOf } from '../fields.ts';
import { specialised } from '../language.ts';
import type { FormName, Pointer } from '../vocabulary.ts';
import type { Question } from './question.ts';

interface Standing {
  pointer: Pointer;
  question: Question;
}

/** The pointers that decide whether a question is asked by the version that is current; rows as `*`. */
export function openersOf({ pointer, question }: Standing, form: FormName): Pointer[] {
  if (question.askedIf === undefined) return [];
  const around = [...pointer.matchAll(/\*/g)].map((star) => pointer.slice(0, star.index + 1));
  return readingsOf(specialised(question.askedIf, form), around).map((reading) => reading.pointer);
}

/**
 * The same questions in the same order, but each after those that open it, whatever topic these stand in. Two that open
 * one another stand last, as they came.
 */
export function afterOpeners<Q extends Standing>(questions: readonly Q[], form: FormName): Q[] {
  const places = new Set(questions.map(({ pointer }) => pointer));
  const listed = (pointer: Pointer) => pointer.replace(/\/total$/, '');
  const waiting = new Map(
    questions.map((each) => [
      each,
      openersOf(each, form)
        .map(listed)
        .filter((opener) => places.has(opener)),
    ]),
  );
  const asked = new Set<Pointer>();
  const order: Q[] = [];
  const isOpen = (each: Q) => waiting.get(each)?.every((opener) => asked.has(opener)) === true;
  for (let next = questions.find(isOpen); next !== undefined; next = [...waiting.keys()].find(isOpen)) {
    waiting.delete(next);
    asked.add(next.pointer);
    order.push(next);
  }
  return [...order, ...waiting.keys()];
}
