import * as z from 'zod';
import { forms } from '../../rules/vocabulary.ts';
import type { DeclarationSummary } from '../../shared/store/declaration.ts';

/** What every list shows of a declaration. */
export const shownDeclaration = z.strictObject({
  id: z.string(),
  partyId: z.string(),
  form: z.enum(forms),
  formVersion: z.int(),
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
  digest: z.string().meta({ description: 'SHA-256 of its canonical JSON (RFC 8785), without personal fields.' }),
  submittedAt: z.iso.datetime(),
  supersedes: z.string().nullable(),
});

export const showDeclaration = ({
  party,
  id,
  form,
  formVersion,
  period,
  digest,
  submittedAt,
  supersedes,
}: DeclarationSummary) =>
  ({ id, partyId: party, form, formVersion, period, digest, submittedAt, supersedes }) satisfies z.input<
    typeof shownDeclaration
  >;
