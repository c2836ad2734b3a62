import type { Evidence } from '../assessment.ts';
import type { List, Operand } from '../language.ts';
import type { Pointer } from '../vocabulary.ts';
import { isMembers, noteAt, type Path, parsePath, pointerTo, type Scope } from './scope.ts';

const shown = 20;

/** The answers that decided a verdict, and the pointers of those that were not there. */
export interface Trail {
  readonly answers: Map<Pointer, string | number | boolean>;
  readonly missing: Set<Pointer>;
}

export const emptyTrail = (): Trail => ({ answers: new Map(), missing: new Set() });

/** Notes one answer: its value where it is there, its pointer among the missing where it is not. */
export function note(trail: Trail, path: Path, scope: Scope): void {
  const { pointer, answer } = noteAt(path, scope);
  if (answer === undefined) trail.missing.add(pointer);
  else if (typeof answer !== 'object') trail.answers.set(pointer, answer);
  else if (isMembers(answer) && typeof answer.amount === 'string') {
    trail.answers.set(pointer, `${answer.amount} ${String(answer.currency)}`);
  }
}

/**
 * Notes what shows that nothing was left out of a list: its stated total. Where the list is not complete, the list
 * itself is among the missing.
 */
export function readyListNote(list: List): (trail: Trail, scope: Scope, complete: boolean) => void {
  const path = parsePath(list.path);
  const total = list.complete === 'total' ? parsePath(`${list.path}/total`) : undefined;
  return (trail, scope, complete) => {
    if (total !== undefined) note(trail, total, scope);
    if (!complete) trail.missing.add(pointerTo(path, scope));
  };
}

/** Notes the answers that an operand reads. */
export function readyOperandNote(operand: Operand): (trail: Trail, scope: Scope) => void {
  if ('field' in operand) {
    const path = parsePath(operand.field);
    return (trail, scope) => note(trail, path, scope);
  }
  if ('plusDays' in operand) {
    const both = [readyOperandNote(operand.date), readyOperandNote(operand.plusDays)];
    return (trail, scope) => {
      for (const each of both) each(trail, scope);
    };
  }
  if (!('sum' in operand)) return () => {};
  const noteList = readyListNote(operand.over);
  return (trail, scope) => noteList(trail, scope, false);
}

export function evidenceOf(trail: Trail): Evidence {
  const answers: Evidence['answers'] = [];
  for (const [pointer, value] of trail.answers) {
    if (answers.length === shown) break;
    answers.push({ pointer, value });
  }
  return { answers, count: trail.answers.size };
}

export const missingOf = (trail: Trail): Pointer[] => [...trail.missing].slice(0, shown);
