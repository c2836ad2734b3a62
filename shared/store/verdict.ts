import * as z from 'zod';
import type { Assessment, AssessmentContext } from '../../rules/assessment.ts';
import { bands, confidences, forms, outcomes, severities, subjects, topics } from '../../rules/vocabulary.ts';

const percent = z.int().min(0).max(100);

export const scoreSchema = z.object({ found: percent, notRuledOut: percent });
export const coverageSchema = z.object({ decided: z.int(), total: z.int(), percent });
export const ruleSetReferenceSchema = z.object({ id: z.string(), version: z.string(), digest: z.string() });
export const identitySchema = z.enum(['claimed', 'verified']);

/** What every list, screening and export says of a verdict. */
export const verdictSummary = {
  score: scoreSchema,
  band: z.enum(bands),
  coverage: coverageSchema,
  confidence: z.enum(confidences),
  asOf: z.iso.date(),
  validUntil: z.iso.date().nullable(),
};

/** What every list, screening and export says of one verdict. */
export type Verdict = z.infer<z.ZodObject<typeof verdictSummary>>;

/** That of an assessment, as it is kept beside it. */
export function verdictOf({ score, band, coverage, confidence, asOf, validUntil }: Assessment): Verdict {
  return { score, band, coverage, confidence, asOf, validUntil };
}

const findingSchema = z.looseObject({
  rule: z.string(),
  version: z.int(),
  form: z.enum(forms),
  topic: z.enum(topics),
  group: z.string(),
  subject: z.enum(subjects),
  outcome: z.enum(outcomes),
  notAsked: z.exactOptional(z.literal(true)),
  severity: z.exactOptional(z.enum(severities)),
  message: z.looseObject({ code: z.string(), parameters: z.record(z.string(), z.union([z.string(), z.number()])) }),
  advice: z.exactOptional(z.string()),
  basis: z.array(z.string()),
  evidence: z.looseObject({
    answers: z.array(z.looseObject({ pointer: z.string(), value: z.union([z.string(), z.number(), z.boolean()]) })),
    count: z.int(),
  }),
  missing: z.array(z.string()),
  confidence: z.enum(confidences),
  share: scoreSchema,
  ifMended: scoreSchema,
});

/** A verdict as `assess` gave it. What an engine adds later passes through: old and new ones stay readable. */
export const assessmentBodySchema = z.looseObject({
  engine: z.string(),
  ruleSet: z.looseObject({ id: z.string(), version: z.string() }),
  ...verdictSummary,
  findings: z.array(findingSchema),
  nextQuestions: z.array(z.looseObject({ form: z.enum(forms), pointer: z.string(), rules: z.array(z.string()) })),
  stateDuties: z.array(z.looseObject({ rule: z.string(), version: z.int(), basis: z.array(z.string()) })),
}) satisfies z.ZodType<Assessment>;

const openBreachSchema = z.looseObject({
  rule: z.string(),
  version: z.int(),
  form: z.enum(forms),
  severity: z.enum(severities),
  message: findingSchema.shape.message,
  declaration: z.string(),
  period: z.looseObject({ from: z.iso.date(), to: z.iso.date() }),
  foundOn: z.iso.date(),
  evidence: findingSchema.shape.evidence,
});

/** The context a verdict was reached in, with what later engines add to it. */
export const contextSchema = z.looseObject({
  party: z.looseObject({ id: z.string(), forms: z.array(z.enum(forms)) }),
  openBreaches: z.exactOptional(z.array(openBreachSchema)),
  observed: z.exactOptional(
    z.looseObject({
      sameAnswersElsewhere: z.exactOptional(z.int().nonnegative()),
      answersChangedAfterCase: z.exactOptional(z.int().nonnegative()),
      rulesChanged: z.exactOptional(z.boolean()),
    }),
  ),
}) satisfies z.ZodType<AssessmentContext>;
