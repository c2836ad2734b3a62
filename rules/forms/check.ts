import type { IsoDate, Pointer } from '../vocabulary.ts';
import type { DeclarationBody } from './declaration.ts';
import { schemaAt, visitAnswers } from './walk.ts';

interface Mistake {
  pointer: Pointer;
  detail: string;
}

/**
 * What the shape of a declaration cannot say: days that cannot lie in the future, and qualifiers that speak of
 * answers that are not there, or say "not known" of one that is. Takes the declaration as it was sent and the day it is
 * received; returns all mistakes, each by a JSON Pointer into what was sent.
 */
export function mistakesOf(declaration: DeclarationBody, today: IsoDate): Mistake[] {
  const mistakes: Mistake[] = [];
  const answered = new Set<Pointer>();
  const notAfterToday = (pointer: Pointer, day: unknown) => {
    if (typeof day === 'string' && day > today) {
      mistakes.push({ pointer, detail: `${day} lies in the future; today is ${today}.` });
    }
  };
  notAfterToday('/signature/date', declaration.signature.date);
  notAfterToday('/period/from', declaration.period.from);
  visitAnswers(declaration.form, declaration.answers, (pointer, answer, question, sentAt) => {
    answered.add(pointer);
    if (question?.notAfterToday) notAfterToday(`/answers${sentAt}`, answer);
  });
  for (const [pointer, qualifier] of Object.entries(declaration.qualifiers ?? {})) {
    const at = `/qualifiers/${pointer.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    notAfterToday(`${at}/asOf`, qualifier.asOf);
    if (schemaAt(declaration.form, pointer) === undefined) {
      mistakes.push({ pointer: at, detail: `The form has no question at ${pointer}.` });
      continue;
    }
    const unknown = qualifier.basis === 'not_known' || qualifier.basis === 'cannot_know';
    if (unknown && answered.has(pointer)) {
      mistakes.push({ pointer: `${at}/basis`, detail: `It says "${qualifier.basis}", but ${pointer} is answered.` });
    }
    if (!unknown && !answered.has(pointer)) {
      mistakes.push({ pointer: at, detail: `There is no answer at ${pointer} for it to speak of.` });
    }
    for (const [index, { effectiveOn }] of (qualifier.evidence ?? []).entries()) {
      notAfterToday(`${at}/evidence/${index}/effectiveOn`, effectiveOn);
    }
  }
  return mistakes;
}
