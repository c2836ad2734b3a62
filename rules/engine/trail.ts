import type { Evidence } from '../assessment.ts';
import type { List, Operand } from '../language.ts';
import type { Pointer } from '../vocabulary.ts';
import { isMembers, parsePath, pointerTo, read, type Scope } from './scope.ts';

const shown = 20;

/** The answers that decided a verdict, and the pointers of those that were not there. */
export interface Trail {
  readonly answers: Map<Pointer, string | number | boolean>;
  readonly missing: Set<Pointer>;
}

export const emptyTrail = (): Trail => ({ answers: new Map(), missing: new Set() });

/** Notes one answer: its value where it is there, its pointer among the missing where it is not. */
export function note(trail: Trail, path: string, scope: Scope): void {
  const parsed = parsePath(path);
  const answer = read(parsed, scope);
  const pointer = pointerTo(parsed, scope);
  if (answer === undefined) trail.missing.add(pointer);
  else if (typeof answer !== 'object') trail.answers.set(pointer, answer);
  else if (isMembers(answer) && typeof answer.amount === 'string') {
    trail.answers.set(pointer, `${answer.amount} ${String(answer.currency)}`);
  }
}

export function noteOperand(trail: Trail, operand: Operand, scope: Scope): void {
  if ('field' in operand) note(trail, operand.field, scope);
  else if ('plusDays' in operand) {
    noteOperand(trail, operand.date, scope);
    noteOperand(trail, operand.plusDays, scope);
  } else if ('sum' in operand) noteList(trail, operand.over, scope, false);
}

/**
 * Notes what shows that nothing was left out of a list: its stated total. Where the list is not complete, the list
 * itself is among the missing.
 */
export function noteList(trail: Trail, list: List, scope: Scope, complete: boolean): void {
  if (list.complete === 'total') note(trail, `${list.path}/total`, scope);
  if (!complete) trail.missing.add(pointerTo(parsePath(list.path), scope));
}

export function evidenceOf(trail: Trail): Evidence {
  const answers = [...trail.answers].slice(0, shown).map(([pointer, value]) => ({ pointer, value }));
  return { answers, count: trail.answers.size };
}

export const missingOf = (trail: Trail): Pointer[] => [...trail.missing].slice(0, shown);
