import type { Declaration } from '../../rules/assessment.ts';
import { mistakesOf } from '../../rules/forms/check.ts';
import type { DeclarationBody } from '../../rules/forms/declaration.ts';
import { splitPersonal } from '../../rules/forms/personal.ts';
import { invalidRequest } from '../http/problem.ts';
import { sealDeclaration } from '../store/declaration.ts';
import { putPersonal } from '../store/personal.ts';
import type { Write } from '../store/write.ts';
import { dayOf } from './day-of.ts';

/** A declaration that has passed every check, ready to be assessed and kept. */
export interface Received {
  declaration: Declaration;
  sealed: { text: string; digest: string };
  /** Keeps the personal fields apart, under the declaration's id. */
  personal: Write;
}

/** Refuses what the shape could not: throws `Problem('invalid-request')` naming every mistake. */
export function requireSound(body: DeclarationBody, now: Date): void {
  const mistakes = mistakesOf(body, dayOf(now));
  if (mistakes.length > 0) throw invalidRequest(mistakes);
}

/** Takes the personal fields out and seals the rest under an id. Throws `Problem('too-large')`. */
export function receive(body: DeclarationBody, id: string): Received {
  const split = splitPersonal(body);
  const { commitment, write } = putPersonal(id, split.personal);
  const declaration = { id, ...split.declaration, commitment };
  return { declaration, sealed: sealDeclaration(declaration), personal: write };
}
