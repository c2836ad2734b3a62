import * as z from 'zod';
import { dayNumber } from '../engine/date.ts';
import type { FormName } from '../vocabulary.ts';
import { forms } from './forms.ts';
import { date, longText, shortText, yesNo } from './values.ts';

/** In days. Answers on more than two years would speak for none of them. */
const longestPeriod = 731;

const period = z
  .strictObject({ from: date.meta({ title: 'First day' }), to: date.meta({ title: 'Last day' }) })
  .superRefine(({ from, to }, context) => {
    if (from >= to) {
      context.addIssue({ code: 'custom', path: ['to'], message: 'The period must end after it starts.' });
    } else if (dayNumber(to) - dayNumber(from) > longestPeriod) {
      context.addIssue({ code: 'custom', path: ['to'], message: 'The period must not be longer than two years.' });
    }
  })
  .meta({ title: 'The period that the declaration speaks of' });

const signature = z
  .strictObject({
    name: shortText.meta({ title: 'Name of the person who signs', 'x-personal': true }),
    role: shortText.meta({ title: 'Role of the person who signs' }),
    contact: shortText.optional().meta({ title: 'How to reach that person', 'x-personal': true }),
    authorised: yesNo.optional().meta({ title: 'Is that person entitled to sign for the organisation?' }),
    date: date.meta({ title: 'Day of signing' }),
  })
  .meta({
    title: 'Signature',
    description: 'Name and contact are kept apart from the declaration and can be erased.',
  });

const evidence = z
  .strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: 'Write the SHA-256 as 64 small hexadecimal digits.' }),
    mediaType: z
      .string()
      .max(100)
      .regex(/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/, { error: 'Write a media type, such as application/pdf.' }),
    size: z.int().min(1).max(1_000_000_000),
    effectiveOn: date.optional(),
    expiresOn: date.optional(),
    identifiesNoWorker: z.literal(true, {
      error: 'A document that identifies a worker must not be used as evidence; confirm that it does not.',
    }),
  })
  .meta({ title: 'A document that shows it' });

const qualifier = z.strictObject({
  basis: z
    .enum(['known', 'estimated', 'not_known', 'cannot_know'])
    .optional()
    .meta({ title: 'How do you know it, or why not?' }),
  asOf: date.optional().meta({ title: 'The day for which it holds' }),
  evidence: z.array(evidence).min(1).max(20).optional(),
  note: longText.optional().meta({
    title: 'A note',
    description: 'Never name a worker. Notes are kept apart from the declaration and can be erased.',
    'x-personal': true,
  }),
});

const pointer = z
  .string()
  .max(500)
  .regex(/^(\/[^/~]{1,60}){1,12}$/, { error: 'Write a JSON Pointer to an answer, rows by their id.' });

const body = <F extends FormName, A extends z.ZodObject>(
  form: { name: F; version: number; answers: A },
  about: { id?: string; title: string },
) =>
  z
    .strictObject({
      form: z.literal(form.name),
      formVersion: z.literal(form.version, {
        error: `Version ${form.version} of this form is asked now; it is at /v1/forms/${form.name}.`,
      }),
      period,
      signature,
      answers: form.answers,
      qualifiers: z.record(pointer, qualifier).optional().meta({
        title: 'What you add to single answers, by JSON Pointer',
        description: 'Such as "/identityDocuments/denied". It moves confidence, never the score.',
      }),
    })
    .meta({ ...about, description: 'Workers are never named, anywhere in a declaration.' });

/** What a party files about itself. */
export const partyDeclarationBody = z.discriminatedUnion('form', [
  body(forms.supplier, { id: 'SupplierDeclaration', title: "A supplier's or contractor's declaration" }),
  body(forms.agency, { id: 'AgencyDeclaration', title: "A recruitment agency's declaration" }),
]);

/** What an authority files about its own contract. */
export const contractDeclarationBody = body(forms.contract, {
  title: "A declaration on the authority's own contract",
});

export type DeclarationBody = z.infer<typeof partyDeclarationBody> | z.infer<typeof contractDeclarationBody>;
