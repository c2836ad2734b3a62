import * as z from 'zod';
import { forms } from '../../rules/vocabulary.ts';
import { maskAnswers } from '../../shared/showing/mask.ts';
import type { DeclarationSummary, KeptDeclaration } from '../../shared/store/declaration.ts';

/** What every list shows of a declaration. */
export const shownDeclaration = z.strictObject({
  id: z.string(),
  partyId: z.string(),
  form: z.enum(forms),
  formVersion: z.int(),
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
  digest: z.string().meta({ description: 'SHA-256 of its canonical JSON (RFC 8785), without personal fields.' }),
  submittedAt: z.iso.datetime(),
  seq: z.int().optional().meta({ description: "Where in the organisation's audit it landed." }),
  supersedes: z.string().nullable(),
});

/** A declaration with all that it states, but for what could name a person. */
export const shownStatement = shownDeclaration.extend({
  signature: z.looseObject({ signed: z.literal(true), role: z.string(), date: z.iso.date() }),
  answers: z.record(z.string(), z.unknown()),
  qualifiers: z.record(z.string(), z.unknown()),
});

export function showDeclaration(summary: DeclarationSummary): z.input<typeof shownDeclaration> {
  const { party, id, form, formVersion, period, digest, submittedAt, seq, supersedes } = summary;
  const landed = seq === undefined ? {} : { seq };
  return { id, partyId: party, form, formVersion, period, digest, submittedAt, ...landed, supersedes };
}

/** `own`: the owner sees every number; others see small counts of workers as `<11`. */
export function showStatement(kept: KeptDeclaration, own: boolean): z.input<typeof shownStatement> {
  const { form, answers, signature, qualifiers } = kept.body;
  return {
    ...showDeclaration(kept),
    signature: { ...signature },
    answers: own ? answers : maskAnswers(form, answers),
    qualifiers,
  };
}
