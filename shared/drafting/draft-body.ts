import * as z from 'zod';

const words = z.string().max(500);

/** A declaration that is not finished. Nothing in it has to be right yet, and nothing that was typed is refused for that. */
export const draftBody = z
  .strictObject({
    formVersion: z.int().min(1).max(1000).meta({ description: 'The version of the form that is being answered.' }),
    period: z.strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() }).optional(),
    answers: z
      .record(z.string(), z.unknown())
      .default({})
      .meta({ description: 'Answers so far, in the shape of the form. They are checked only when they are declared.' }),
    qualifiers: z.record(z.string(), z.unknown()).default({}).meta({ description: 'By pointer, as in a declaration.' }),
    signatory: z
      .strictObject({
        name: words.optional(),
        role: words.optional(),
        contact: words.optional(),
        authorised: z.boolean().optional(),
        date: z.iso.date().optional(),
      })
      .optional()
      .meta({ description: 'Who will sign, as far as it is known.' }),
    typed: z
      .record(z.string().max(500), z.string().max(10_000))
      .default({})
      .meta({ description: 'What was typed and is no answer yet, by pointer: "about ten" where a number is asked.' }),
  })
  .meta({
    example: {
      formVersion: 2,
      period: { from: '2025-01-01' },
      answers: { identityDocuments: { denied: false } },
      typed: { '/workforce/total': 'about 40' },
    },
  });
export type DraftBody = z.output<typeof draftBody>;
