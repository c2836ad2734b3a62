import type { Declaration } from '../../rules/assessment.ts';
import { askedIn } from '../../rules/forms/question.ts';
import { questionAt, questionsOf } from '../../rules/forms/walk.ts';
import type { FormName, Pointer } from '../../rules/vocabulary.ts';
import { holds, type World } from './condition.ts';
import { daysAfter } from './day.ts';
import { type Place, read } from './place.ts';

/** What rules read at `/facts`: how many questions outside rows were left open, and what documents were given. */
export function factsOf(declaration: Omit<Declaration, 'id'>, whole: Place, world: World, engine?: '2') {
  const { form, formVersion, qualifiers } = declaration;
  const unanswered = questionsOf(form).filter(({ pointer, question, kind }) => {
    const askedIf = askedIn(question, formVersion);
    if (kind === 'group' || pointer.includes('*') || askedIf === false) return false;
    const asked = holds(askedIf, whole, world).truth;
    if (asked === false || (asked === undefined && engine === '2')) return false;
    return read(pointer, whole).value === undefined;
  });
  const documents = Object.values(qualifiers).flatMap(({ evidence = [] }) => evidence);
  const age = world.parameter('evidence.age.days', world.asOf);
  const oldest = typeof age === 'number' ? daysAfter(world.asOf, -age) : undefined;
  return {
    unansweredQuestions: unanswered.length,
    evidence: {
      documents: documents.length,
      expired: documents.filter(({ expiresOn }) => expiresOn !== undefined && expiresOn < world.asOf).length,
      old: documents.filter(({ effectiveOn }) => effectiveOn !== undefined && oldest && effectiveOn < oldest).length,
    },
  };
}

/** Whether a form version asked what stands at a pointer, and all that it stands in. */
export function wasAsked(form: FormName, formVersion: number, pointer: Pointer): boolean {
  const steps = pointer.split('/');
  return steps.every((_, index) => {
    const question = questionAt(form, steps.slice(0, index + 1).join('/'));
    return question === undefined || askedIn(question, formVersion) !== false;
  });
}
