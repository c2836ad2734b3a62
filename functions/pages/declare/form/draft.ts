import * as z from 'zod';
import type { Json } from '../../../../rules/engine/scope.ts';

export type Answers = { [member: string]: Json };

const json: z.ZodType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(json), z.record(z.string(), json)]),
);

const qualifier = z.looseObject({
  basis: z.enum(['known', 'estimated', 'not_known', 'cannot_know']).optional(),
  asOf: z.string().optional(),
  note: z.string().optional(),
});

export type Qualifier = z.infer<typeof qualifier>;

/** A half-done declaration: what was understood, and as it was typed whatever was not. Rows have ids, as answers do. */
export const draftSchema = z.object({
  formVersion: z.int(),
  period: z.object({ from: z.string().optional(), to: z.string().optional() }).optional(),
  answers: z.record(z.string(), json).default({}),
  qualifiers: z.record(z.string(), qualifier).default({}),
  signatory: z
    .object({
      name: z.string().optional(),
      role: z.string().optional(),
      contact: z.string().optional(),
      authorised: z.boolean().optional(),
    })
    .optional(),
  typed: z.record(z.string(), z.string()).default({}),
});

export type Draft = z.infer<typeof draftSchema>;

export const emptyDraft = (formVersion: number): Draft => ({ formVersion, answers: {}, qualifiers: {}, typed: {} });
