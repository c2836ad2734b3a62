import type { Declaration, Qualifier } from '../assessment.ts';
import { isMembers, type Json } from '../engine/scope.ts';
import { normalise } from '../normalise.ts';
import type { Pointer } from '../vocabulary.ts';
import type { DeclarationBody } from './declaration.ts';
import { type Place, rootOf, stepInto } from './walk.ts';

/** What could name a person, by pointer into the body as it was sent (rows by id). */
export type PersonalFields = { [pointer: Pointer]: string };

/**
 * Takes a declaration apart: what is hashed, assessed and exported, normalised; and the personal fields, which are
 * kept in an item of their own and stand in the declaration only as a commitment.
 */
export function splitPersonal(body: DeclarationBody): {
  declaration: Omit<Declaration, 'id' | 'commitment'>;
  personal: PersonalFields;
} {
  const personal: PersonalFields = { '/signature/name': body.signature.name };
  if (body.signature.contact !== undefined) personal['/signature/contact'] = body.signature.contact;
  const qualifiers: { [pointer: Pointer]: Qualifier } = {};
  for (const [pointer, { note, ...rest }] of Object.entries(body.qualifiers ?? {})) {
    if (note !== undefined) personal[`/qualifiers${pointer}/note`] = note;
    qualifiers[pointer] = withoutUndefined(rest);
  }
  const { role, date, authorised } = body.signature;
  const kept = takeOut(rootOf(body.form), normalise(body.answers), '', personal);
  return {
    declaration: {
      form: body.form,
      formVersion: body.formVersion,
      period: body.period,
      signature: { signed: true, role, date, ...(authorised === undefined ? {} : { authorised }) },
      answers: isMembers(kept) ? kept : {},
      qualifiers,
    },
    personal,
  };
}

function takeOut(place: Place | undefined, value: Json, pointer: Pointer, into: PersonalFields): Json {
  if (Array.isArray(value)) {
    return value.map((row, index) => {
      const id = isMembers(row) && typeof row.id === 'string' ? row.id : String(index);
      return takeOut(stepInto(place, id), row, `${pointer}/${id}`, into);
    });
  }
  if (!isMembers(value)) return value;
  const kept: { [member: string]: Json } = {};
  for (const [name, member] of Object.entries(value)) {
    const at = `${pointer}/${name}`;
    const below = stepInto(place, name);
    if (typeof member === 'string' && below?.question?.personal) into[`/answers${at}`] = member;
    else kept[name] = takeOut(below, member, at, into);
  }
  return kept;
}

/** zod types members that were left out as possibly undefined; what is hashed must not hold them. */
function withoutUndefined({ basis, asOf, evidence }: QualifierBody): Qualifier {
  return {
    ...(basis === undefined ? {} : { basis }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(evidence === undefined
      ? {}
      : {
          evidence: evidence.map(({ effectiveOn, expiresOn, ...rest }) => ({
            ...rest,
            ...(effectiveOn === undefined ? {} : { effectiveOn }),
            ...(expiresOn === undefined ? {} : { expiresOn }),
          })),
        }),
  };
}

type QualifierBody = Omit<NonNullable<DeclarationBody['qualifiers']>[Pointer], 'note'>;
