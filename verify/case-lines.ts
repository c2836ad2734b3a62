import * as z from 'zod';
import type { AssessmentContext, Declaration } from '../rules/assessment.ts';
import { forms } from '../rules/vocabulary.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const seq = z.exactOptional(z.int().positive());
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** As it is in the bundle, nothing added and nothing taken away: its digest is over all of it. */
const declarationBody = z.custom<Declaration>(
  (value) => z.looseObject({ id: z.string(), form: z.enum(forms), commitment: z.string() }).safeParse(value).success,
);
const contextBody = z.custom<AssessmentContext>(
  (value) => z.looseObject({ party: z.looseObject({ id: z.string() }) }).safeParse(value).success,
);
const verdictBody = z.custom<{ asOf: string; ruleSet: { id: string; version: string } }>(isObject);

const declarationLine = z.strictObject({
  party: z.string(),
  form: z.enum(forms),
  id: z.string(),
  /** Absent where its entry lies before what the bundle covers; then an assessment names it. */
  seq,
  digest: sha256,
  body: declarationBody,
});
export type DeclarationLine = z.infer<typeof declarationLine>;

const assessmentLine = z.strictObject({
  party: z.string(),
  id: z.string(),
  seq,
  digest: sha256,
  ruleSet: z.strictObject({ id: z.string(), version: z.string(), digest: sha256 }),
  declarations: z.array(z.strictObject({ form: z.enum(forms), id: z.string(), digest: sha256 })),
  context: contextBody,
  body: verdictBody,
});
export type AssessmentLine = z.infer<typeof assessmentLine>;

const lineSchema = z.union([
  z.strictObject({ declaration: declarationLine }),
  z.strictObject({ assessment: assessmentLine }),
]);
/** A line of `replay/cases.ndjson`. */
export type CaseLine = z.infer<typeof lineSchema>;

/** Reads a line that is JSON already; undefined where it is none of a declaration or an assessment. */
export function caseLine(value: unknown): CaseLine | undefined {
  const read = lineSchema.safeParse(value);
  return read.success ? read.data : undefined;
}
