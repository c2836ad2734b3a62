import type { Answer } from './scope.ts';
import { negate, type Truth } from './truth.ts';

/** What a condition comes to in one scope, and the answers that decided it or would. */
export interface Decision {
  readonly truth: Truth;
  /** A list stands among them only where rows of it are left out. Answers can stand there twice. */
  readonly restsOn: readonly Answer[];
  opposite: Decision | undefined;
}

export const decision = (truth: Truth, restsOn: readonly Answer[]): Decision => ({
  truth,
  restsOn,
  opposite: undefined,
});

/** The decision of "not": it rests on the same answers. Made once, as most rows are decided alike by many rules. */
export function opposite(of: Decision): Decision {
  of.opposite ??= { truth: negate(of.truth), restsOn: of.restsOn, opposite: of };
  return of.opposite;
}

/** The decision that one answer alone makes: nearly always the one that it made before, or the opposite. */
export function decidedBy(answer: Answer, truth: Truth): Decision {
  answer.decision ??= decision(truth, [answer]);
  if (answer.decision.truth === truth) return answer.decision;
  return answer.decision.truth === negate(truth) ? opposite(answer.decision) : decision(truth, [answer]);
}

/** Two conditions of an "all" (where a FALSE is decisive) or of an "any" (a TRUE): the stronger, or both if they agree. */
export function join(one: Decision, other: Decision, decisive: Truth): Decision {
  if (one === other) return one;
  if (one.truth === other.truth) return decision(one.truth, [...one.restsOn, ...other.restsOn]);
  return other.truth === decisive || one.truth === negate(decisive) ? other : one;
}
