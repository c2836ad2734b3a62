import * as z from 'zod';
import { forms } from '../../../rules/vocabulary.ts';
import { canonicalJson } from '../../audit/canonical.ts';
import { maskAnswers } from '../../showing/mask.ts';
import type { KeptDeclaration } from '../../store/declaration.ts';
import { column } from './columns.ts';
import { party } from './shared-columns.ts';

const stated = 'declaration';

/** A declaration as others than its owner see it, without its personal fields. */
export const declarationRowSchema = z.object({
  declarationId: column(z.string(), 'Id of the declaration.', stated),
  ...party,
  form: column(z.enum(forms), 'The form that was filled in.', stated),
  formVersion: column(z.int(), 'Its version.', stated),
  periodFrom: column(z.iso.date(), 'First day of the period that it speaks of.', stated),
  periodTo: column(z.iso.date(), 'Last day of that period.', stated),
  submittedAt: column(z.iso.datetime(), 'When it was accepted.', stated),
  seq: column(
    z.int().nullable(),
    "Number of its entry in the organisation's audit; empty where that was not noted yet.",
    'audit',
  ),
  supersedes: column(z.string().nullable(), 'The declaration of the same form whose place it took.', stated),
  digest: column(
    z.string(),
    'SHA-256 of its canonical JSON (RFC 8785) without personal fields: by it the audit names the declaration.',
    stated,
  ),
  signedRole: column(z.string(), 'In what role it was signed.', stated),
  signedOn: column(z.iso.date(), 'The day on which it was signed.', stated),
  personalFields: column(
    z.enum(['kept', 'erased']),
    'Whether the personal fields, which are in no export, had been erased by the checkpoint.',
    'audit',
  ),
  answers: column(
    z.string(),
    'All answers as canonical JSON; counts of workers under 11 as "<11". The digest is of the answers as declared.',
    stated,
  ),
});

export function declarationRow(
  name: string,
  { id, party: partyId, form, formVersion, period, submittedAt, seq, supersedes, digest, body }: KeptDeclaration,
  isErased: boolean,
): z.infer<typeof declarationRowSchema> {
  return {
    declarationId: id,
    partyId,
    name,
    form,
    formVersion,
    periodFrom: period.from,
    periodTo: period.to,
    submittedAt,
    seq: seq ?? null,
    supersedes,
    digest,
    signedRole: body.signature.role,
    signedOn: body.signature.date,
    personalFields: isErased ? 'erased' : 'kept',
    answers: canonicalJson(maskAnswers(form, body.answers)),
  };
}
