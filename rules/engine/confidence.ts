import type { Declaration } from '../assessment.ts';
import type { Confidence, IsoDate, Pointer } from '../vocabulary.ts';
import { type Answer, pointerOf } from './scope.ts';

/** Pointers that a document which has not expired speaks for. */
export function documentedPointers(declaration: Declaration, asOf: IsoDate): ReadonlySet<Pointer> {
  const documented = new Set<Pointer>();
  for (const [pointer, { evidence = [] }] of Object.entries(declaration.qualifiers)) {
    if (evidence.some(({ expiresOn }) => expiresOn === undefined || expiresOn >= asOf)) documented.add(pointer);
  }
  return documented;
}

/**
 * `documented` where a document speaks for every answer a verdict rests on, or for what holds that answer. What others
 * say, or the service knows, is no answer: no document of the declarant has to speak for it.
 */
export function confidenceIn(answers: readonly Answer[], documented: ReadonlySet<Pointer>): Confidence {
  if (documented.size === 0) return 'declared';
  const own = answers.filter((answer) => !isBeside(answer));
  return own.length > 0 && own.every((answer) => coveredBy(documented, pointerOf(answer))) ? 'documented' : 'declared';
}

/** Whether a verdict rests on nothing that the declarant said: then no document could speak for it. */
export const restsOnOthers = (answers: readonly Answer[]): boolean => answers.length > 0 && answers.every(isBeside);

const isBeside = (answer: Answer): boolean => pointerOf(answer).startsWith('/context/');

/** Whether a document speaks for an answer, or for what holds it. */
export function coveredBy(documented: ReadonlySet<Pointer>, pointer: Pointer): boolean {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
    if (documented.has(pointer.slice(0, end))) return true;
  }
  return false;
}
