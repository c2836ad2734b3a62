import type * as z from 'zod';
import type { Declaration } from '../../rules/assessment.ts';
import { mistakesOf } from '../../rules/forms/check.ts';
import { contractDeclarationBody, type DeclarationBody, partyDeclarationBody } from '../../rules/forms/declaration.ts';
import { splitPersonal } from '../../rules/forms/personal.ts';
import type { Body } from './change.ts';
import { today } from './supplier.ts';

const schemaFor = (body: Body): z.ZodType<DeclarationBody> =>
  body.form === 'contract' ? contractDeclarationBody : partyDeclarationBody;

/** A body as it is assessed: accepted by its form, normalised, without personal fields. Throws where it is refused. */
export function declared(body: Body, id: string = String(body.form)): Declaration {
  return { id, ...splitPersonal(schemaFor(body).parse(body)).declaration };
}

/** Whether a form accepts a body that arrives on `day`. */
export function isAccepted(body: Body, day: string = today): boolean {
  const read = schemaFor(body).safeParse(body);
  return read.success && mistakesOf(read.data, day).length === 0;
}
