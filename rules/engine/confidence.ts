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

/** `documented` where a document speaks for every answer a verdict rests on, or for what holds that answer. */
export function confidenceIn(answers: readonly Answer[], documented: ReadonlySet<Pointer>): Confidence {
  if (documented.size === 0 || answers.length === 0) return 'declared';
  return answers.every((answer) => coveredBy(documented, pointerOf(answer))) ? 'documented' : 'declared';
}

function coveredBy(documented: ReadonlySet<Pointer>, pointer: Pointer): boolean {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
    if (documented.has(pointer.slice(0, end))) return true;
  }
  return false;
}
