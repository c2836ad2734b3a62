import { createHash } from 'node:crypto';
import { answerAt } from './answer-at.ts';
import type { Draft } from './draft.ts';
import type { Asking } from './questions-on.ts';
import { partsOf } from './read-answer.ts';

/** All that a draft holds of one question. */
const heldOf = ({ answers, qualifiers, typed }: Draft, { pointer, control }: Asking) => {
  const { evidence: _evidence, ...qualifier } = qualifiers[pointer] ?? {};
  const own = (name: string) =>
    partsOf(control).some((part) => name === `${pointer}${part}`) || name.startsWith(`/qualifiers${pointer}/`);
  return [
    control.kind === 'counted' ? answerAt(answers, `${pointer}/total`) : answerAt(answers, pointer),
    Object.entries(qualifier).sort(),
    Object.entries(typed)
      .filter(([name]) => own(name))
      .sort(),
  ];
};

/**
 * A short mark of what a draft holds of one question. A page sends it back, so that what two people changed can be told
 * from what only one of them did.
 */
export const markOf = (draft: Draft, asking: Asking): string =>
  createHash('sha256')
    .update(JSON.stringify(heldOf(draft, asking)))
    .digest('base64url')
    .slice(0, 10);

/**
 * The questions that were changed on both sides, and differ: in a draft as somebody else saved it, and in what this page
 * makes of it. `was` has the marks that the page was shown with. Where only the other side changed a question, it is in
 * `theirs`: what the page sends of it is old.
 */
export function compareSides(
  askings: readonly Asking[],
  { saved, mine, was }: { saved: Draft; mine: Draft; was: (asking: Asking) => string | undefined },
): { differing: Asking[]; theirs: Asking[] } {
  const changed = askings.filter((asking) => markOf(saved, asking) !== markOf(mine, asking));
  const theirs = changed.filter((asking) => markOf(mine, asking) === was(asking));
  const differing = changed.filter((asking) => !theirs.includes(asking) && markOf(saved, asking) !== was(asking));
  return { differing, theirs };
}
