import type { Declaration } from '../assessment.ts';
import { questionsOf } from '../forms/walk.ts';
import type { FormName, IsoDate } from '../vocabulary.ts';
import { type ReadyCondition, readyCondition } from './condition.ts';
import { addDays } from './date.ts';
import type { Environment } from './operand.ts';
import { type Json, type Path, parsePath, read, rootScope } from './scope.ts';
import { TRUE } from './truth.ts';

/** What rules may read besides the answers: period, signature, and counts about the declaration itself. */
export interface Facts {
  unansweredQuestions: number;
  evidence: { documents: number; expired: number; old: number };
}

interface AskedOnce {
  path: Path;
  askedIf: ReadyCondition | undefined;
}

const asked = new Map<FormName, AskedOnce[]>();

/** The questions of a form that are asked once, not in each row of a list. */
function askedOnce(form: FormName): AskedOnce[] {
  const known = asked.get(form);
  if (known !== undefined) return known;
  const list = questionsOf(form)
    .filter(({ pointer, kind }) => kind !== 'group' && !pointer.includes('*'))
    .map(({ pointer, question }) => ({
      path: parsePath(pointer),
      askedIf: question.askedIf === undefined ? undefined : readyCondition(question.askedIf),
    }));
  asked.set(form, list);
  return list;
}

/** Counts the questions that were asked and not answered, and the evidence that has expired or grown old. */
export function factsOf(
  declaration: Declaration,
  answers: Json,
  environment: Environment,
  oldAfterDays: number,
): Facts {
  const scope = rootScope(answers);
  const unansweredQuestions = askedOnce(declaration.form).filter(
    ({ path, askedIf }) =>
      read(path, scope) === undefined && (askedIf === undefined || askedIf.test(scope, environment) === TRUE),
  ).length;
  const evidence = { documents: 0, expired: 0, old: 0 };
  const oldBefore: IsoDate = addDays(environment.asOf, -oldAfterDays);
  for (const qualifier of Object.values(declaration.qualifiers)) {
    for (const document of qualifier.evidence ?? []) {
      evidence.documents++;
      if (document.expiresOn !== undefined && document.expiresOn < environment.asOf) evidence.expired++;
      else if (document.effectiveOn !== undefined && document.effectiveOn < oldBefore) evidence.old++;
    }
  }
  return { unansweredQuestions, evidence };
}
