import type { Evidence } from '../assessment.ts';
import type { Pointer } from '../vocabulary.ts';
import type { Decision } from './decision.ts';
import { type Answer, isMembers, type Json, pointerOf } from './scope.ts';

const shown = 20;

/** The answers that decided a verdict, and those that were not there; each once, in the order in which they were read. */
export interface Trail {
  readonly answers: Answer[];
  readonly missing: Answer[];
}

export const emptyTrail = (): Trail => ({ answers: [], missing: [] });

/** Takes in all that a decision rests on. */
export function take(trail: Trail, of: Decision): void {
  if (of.toldTo === trail) return;
  of.toldTo = trail;
  for (const answer of of.answers) {
    if (answer.toldTo === trail) continue;
    answer.toldTo = trail;
    (isMissing(answer) ? trail.missing : trail.answers).push(answer);
  }
  for (const part of of.parts) take(trail, part);
}

/** Whether an answer is not there; of a list that a decision rests on, that rows of it are not. */
const isMissing = ({ value }: Answer): boolean => shownValue(value) === undefined;

/** An answer as it is shown; undefined for what is not there, and for lists and groups. */
function shownValue(value: Json | undefined): string | number | boolean | undefined {
  if (typeof value !== 'object') return value;
  return isMembers(value) && typeof value.amount === 'string' ? `${value.amount} ${String(value.currency)}` : undefined;
}

export function evidenceOf(trail: Trail): Evidence {
  const answers: Evidence['answers'] = [];
  for (const answer of trail.answers.slice(0, shown)) {
    const value = shownValue(answer.value);
    if (value !== undefined) answers.push({ pointer: pointerOf(answer), value });
  }
  return { answers, count: trail.answers.length };
}

export const missingOf = (trail: Trail): Pointer[] => trail.missing.slice(0, shown).map(pointerOf);
