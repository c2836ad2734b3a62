import type { Declaration } from '../../rules/assessment.ts';
import { mistakesOf } from '../../rules/forms/check.ts';
import type { DeclarationBody } from '../../rules/forms/declaration.ts';
import { splitPersonal } from '../../rules/forms/personal.ts';
import { dayOf } from '../../shared/assessing/assess-party.ts';
import { invalidRequest } from '../../shared/http/problem.ts';
import { sealDeclaration } from '../../shared/store/declaration.ts';
import { putPersonal } from '../../shared/store/personal.ts';
import type { Write } from '../../shared/store/write.ts';

/** A declaration that has passed every check, ready to be assessed and kept. */
export interface Received {
  declaration: Declaration;
  sealed: { text: string; digest: string };
  /** Keeps the personal fields apart, under the declaration's id. */
  personal: Write;
}

/**
 * Checks what the shape could not say, takes the personal fields out and seals the rest.
 * Throws `Problem('invalid-request')` naming every mistake, and `Problem('too-large')`.
 */
export function receive(body: DeclarationBody, id: string, now: Date): Received {
  const mistakes = mistakesOf(body, dayOf(now));
  if (mistakes.length > 0) throw invalidRequest(mistakes);
  const split = splitPersonal(body);
  const { commitment, write } = putPersonal(id, split.personal);
  const declaration = { id, ...split.declaration, commitment };
  return { declaration, sealed: sealDeclaration(declaration), personal: write };
}
