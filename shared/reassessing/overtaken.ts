import { Problem } from '../errors.ts';

/** Thrown where fresh reads show that the work at hand is done, taken or called off. Whoever catches it reads anew. */
export function overtaken(): Problem {
  return new Problem('stale-version', 'Nothing was written, because somebody else came first.');
}

export function isOvertaken(thrown: unknown): boolean {
  return thrown instanceof Problem && thrown.kind === 'stale-version';
}
