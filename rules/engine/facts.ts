import type { Declaration } from '../assessment.ts';
import { forms } from '../forms/forms.ts';
import { askedIn } from '../forms/question.ts';
import { questionsOf } from '../forms/walk.ts';
import type { FormName, IsoDate } from '../vocabulary.ts';
import { readyCondition } from './condition.ts';
import { addDays } from './date.ts';
import type { Environment } from './operand.ts';
import { type Field, fieldAt, type Place } from './place.ts';
import type { ReadyCondition } from './ready-condition.ts';
import { read, type Scope } from './scope.ts';
import { TRUE, UNKNOWN } from './truth.ts';

/** What rules may read besides the answers: period, signature, and counts about the declaration itself. */
export interface Facts {
  unansweredQuestions: number;
  evidence: { documents: number; expired: number; old: number };
}

/** A question that a form asks once, not in each row of a list. */
export interface AskedOnce {
  readonly field: Field;
  readonly askedIf: ReadyCondition;
}

/** What each version of a form asks once; the first stands for version 1. */
export const askedOnce = (form: FormName, place: Place): AskedOnce[][] =>
  Array.from({ length: forms[form].version }, (_, index) =>
    questionsOf(form)
      .filter(({ pointer, kind }) => kind !== 'group' && !pointer.includes('*'))
      .flatMap(({ pointer, question }) => {
        const askedIf = askedIn(question, index + 1);
        return askedIf === false ? [] : [{ field: fieldAt(place, pointer), askedIf: readyCondition(askedIf, place) }];
      }),
  );

/**
 * Counts the questions that were asked and not answered. Since the second engine what hangs on a question that is
 * unanswered itself is not counted: the first engine counted it as well.
 */
export function unanswered(
  asked: readonly AskedOnce[],
  scope: Scope,
  environment: Environment,
  engine: '1' | '2',
): number {
  let count = 0;
  for (const { field, askedIf } of asked) {
    if (read(field, scope) !== undefined) continue;
    const { truth } = askedIf(scope, environment);
    if (truth === TRUE || (truth === UNKNOWN && engine === '1')) count++;
  }
  return count;
}

/** Counts the evidence, and what of it has expired or grown old. */
export function countEvidence(declaration: Declaration, asOf: IsoDate, oldAfterDays: number): Facts['evidence'] {
  const evidence = { documents: 0, expired: 0, old: 0 };
  const oldBefore: IsoDate = addDays(asOf, -oldAfterDays);
  for (const qualifier of Object.values(declaration.qualifiers)) {
    for (const document of qualifier.evidence ?? []) {
      evidence.documents++;
      if (document.expiresOn !== undefined && document.expiresOn < asOf) evidence.expired++;
      else if (document.effectiveOn !== undefined && document.effectiveOn < oldBefore) evidence.old++;
    }
  }
  return evidence;
}
