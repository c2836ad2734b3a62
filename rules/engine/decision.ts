import type { Alike } from './alike.ts';
import type { Answer } from './scope.ts';
import { negate, type Truth } from './truth.ts';

/**
 * What a condition comes to in one scope, and what that rests on: answers, then other decisions. It points at them and
 * copies nothing, for most of what is decided is never shown. A list stands among the answers only where rows of it
 * are left out.
 */
export interface Decision {
  readonly truth: Truth;
  readonly answers: readonly Answer[];
  readonly parts: readonly Decision[];
  /** What it rests on in the rows of a list. */
  readonly rows: RowDecisions | undefined;
  opposite: Decision | undefined;
  /** The trail that last took it in: it need not be told twice. */
  toldTo: object | undefined;
}

/** What was decided of the first row of each kind, where that bears on the whole; it holds for the others of its kind. */
export interface RowDecisions {
  readonly alike: Alike;
  readonly of: readonly (Decision | undefined)[];
}

const none: readonly never[] = [];

export const decision = (
  truth: Truth,
  answers: readonly Answer[],
  parts: readonly Decision[] = none,
  rows?: RowDecisions,
  opposite?: Decision,
): Decision => ({ truth, answers, parts, rows, opposite, toldTo: undefined });

/** The decision of "not": it rests on the same. Made once, as most rows are decided alike by many rules. */
export function opposite(of: Decision): Decision {
  of.opposite ??= decision(negate(of.truth), of.answers, of.parts, of.rows, of);
  return of.opposite;
}

/** The decision that one answer alone makes: nearly always the one that it made before, or the opposite. */
export function decidedBy(answer: Answer, truth: Truth): Decision {
  answer.decision ??= decision(truth, [answer]);
  if (answer.decision.truth === truth) return answer.decision;
  return answer.decision.truth === negate(truth) ? opposite(answer.decision) : decision(truth, [answer]);
}
