import * as z from 'zod';
import type { Declaration } from '../../rules/assessment.ts';
import { contractDeclarationBody, partyDeclarationBody } from '../../rules/forms/declaration.ts';
import { splitPersonal } from '../../rules/forms/personal.ts';
import type { Body } from './change.ts';

const anyBody = z.union([partyDeclarationBody, contractDeclarationBody]);

/** A body as it is assessed: accepted by its form, normalised, without personal fields. Throws where it is refused. */
export function declared(body: Body, id: string = String(body.form)): Declaration {
  return { id, ...splitPersonal(anyBody.parse(body)).declaration };
}
