import type { Declaration } from '../../rules/assessment.ts';
import { visitAnswers } from '../../rules/forms/walk.ts';
import type { Pointer } from '../../rules/vocabulary.ts';

/** Where a declaration says that a case was open: a number above nought, or yes. */
const casesAt: readonly Pointer[] = [
  '/grievance/casesReceived',
  '/complaints/open',
  '/monitoring/sanctionsOpen',
  ...['heldOrMoved', 'commercialSex', 'forcedWork', 'otherProhibited', 'inquiry'].map((name) => `/incidents/${name}`),
];

type Answers = ReadonlyMap<Pointer, string | number | boolean>;

function answersOf({ form, answers }: Declaration): Answers {
  const found = new Map<Pointer, string | number | boolean>();
  visitAnswers(form, answers, (pointer, answer) => {
    if (typeof answer === 'string' || typeof answer === 'number' || typeof answer === 'boolean') {
      found.set(pointer, answer);
    }
  });
  return found;
}

/**
 * How many answers differ from those of the declaration before, or were withdrawn, although that one spoke of an open
 * case; undefined where it spoke of none. Whether a change was honest is for a person to say.
 */
export function answersChangedAfterCase(before: Declaration, now: Declaration): number | undefined {
  const earlier = answersOf(before);
  const isOpen = (pointer: Pointer) => {
    const answer = earlier.get(pointer);
    return answer === true || (typeof answer === 'number' && answer > 0);
  };
  if (!casesAt.some(isOpen)) return undefined;
  const later = answersOf(now);
  return [...earlier].filter(([pointer, answer]) => !casesAt.includes(pointer) && later.get(pointer) !== answer).length;
}
