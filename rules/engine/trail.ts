import type { Evidence } from '../assessment.ts';
import type { Pointer } from '../vocabulary.ts';
import type { Decision, RowDecisions } from './decision.ts';
import { type Answer, answerAt, isMembers, type Json, pointerOf } from './scope.ts';

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
  for (const answer of of.answers) tell(trail, answer);
  for (const part of of.parts) take(trail, part);
  if (of.rows !== undefined) takeRows(trail, of.rows);
}

function tell(trail: Trail, answer: Answer): void {
  if (answer.toldTo === trail) return;
  answer.toldTo = trail;
  (isMissing(answer) ? trail.missing : trail.answers).push(answer);
}

/**
 * Row by row, what the first of its kind tells is told of each: the same fields of its own. Rows of a kind are told
 * together, so what the first has told before, all have.
 */
function takeRows(trail: Trail, { alike, of }: RowDecisions): void {
  const { rows, kinds, first } = alike;
  const fresh = of.map((each) => (each?.toldTo === trail ? undefined : each));
  if (fresh.every((each) => each === undefined)) return;
  const told: (readonly Answer[] | undefined)[] = [];
  for (const [index, row] of rows.entries()) {
    const kind = kinds[index] ?? 0;
    const each = fresh[kind];
    if (each === undefined) continue;
    const model = first[kind];
    if (row === model) {
      take(trail, each);
      continue;
    }
    const answers = told[kind] ?? answersIn(each);
    told[kind] = answers;
    for (const answer of answers) tell(trail, answer.scope === model ? answerAt(answer.field, row) : answer);
  }
}

/** All answers that a decision rests on, in the order in which they are told; some of them more than once. */
const answersIn = ({ answers, parts, rows }: Decision): readonly Answer[] =>
  rows === undefined && parts.length === 0
    ? answers
    : [
        ...answers,
        ...parts.flatMap(answersIn),
        ...(rows?.of ?? []).flatMap((each) => (each === undefined ? [] : answersIn(each))),
      ];

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
