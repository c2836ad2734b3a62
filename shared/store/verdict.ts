import * as z from 'zod';
import type { Assessment, AssessmentContext } from '../../rules/assessment.ts';
import { type FeeCategory, feeCategories } from '../../rules/forms/fee-table.ts';
import {
  bands,
  confidences,
  dueDiligenceTiers,
  forms,
  levels,
  outcomes,
  reviews,
  severities,
  subjects,
  topics,
} from '../../rules/vocabulary.ts';
import { standSchema } from '../licences/stand.ts';

const percent = z.int().min(0).max(100);

export const scoreSchema = z.object({ found: percent, notRuledOut: percent });
export const coverageSchema = z.object({ decided: z.int(), total: z.int(), percent });
export const ruleSetReferenceSchema = z.object({ id: z.string(), version: z.string(), digest: z.string() });
export const identitySchema = z.enum(['claimed', 'verified']);

/** The level that the context suggests, and the one that it does not rule out. */
const inherentLevelSchema = z.object({ level: z.enum([...levels, 'not_known']), notRuledOut: z.enum(levels) });

/** What every list, screening and export says of a verdict. Items of before there was inherent risk have none. */
export const verdictSummary = {
  score: scoreSchema,
  band: z.enum(bands),
  coverage: coverageSchema,
  confidence: z.enum(confidences),
  asOf: z.iso.date(),
  validUntil: z.iso.date().nullable(),
  inherent: z.exactOptional(inherentLevelSchema),
  tier: z.exactOptional(z.enum(dueDiligenceTiers)),
};

/** What every list, screening and export says of one verdict. */
export type Verdict = z.infer<z.ZodObject<typeof verdictSummary>>;

/** That of an assessment, as it is kept beside it. */
export function verdictOf({
  score,
  band,
  coverage,
  confidence,
  asOf,
  validUntil,
  inherent,
  tier,
}: Assessment): Verdict {
  return {
    ...{ score, band, coverage, confidence, asOf, validUntil },
    ...(inherent === undefined ? {} : { inherent: { level: inherent.level, notRuledOut: inherent.notRuledOut } }),
    ...(tier === undefined ? {} : { tier }),
  };
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

const cell = z.union([z.string(), z.number(), z.boolean()]);

const inherentSchema = z.looseObject({
  ...inherentLevelSchema.shape,
  indicators: z.array(z.string()),
  factors: z.array(
    z.looseObject({
      rule: z.string(),
      version: z.int(),
      form: z.enum(forms),
      level: z.enum([...levels, 'not_known', 'unanswered', 'not_applicable']),
      message: findingSchema.shape.message,
      basis: z.array(z.string()),
      evidence: findingSchema.shape.evidence,
      missing: z.array(z.string()),
      rows: z.exactOptional(
        z.array(z.looseObject({ table: z.string(), edition: z.string(), row: z.record(z.string(), cell) })),
      ),
      rowCount: z.exactOptional(z.int()),
      review: z.exactOptional(z.enum(reviews)),
    }),
  ),
});

/** A verdict as `assess` gave it. What an engine adds later passes through: old and new ones stay readable. */
export const assessmentBodySchema = z.looseObject({
  engine: z.string(),
  ruleSet: z.looseObject({ id: z.string(), version: z.string() }),
  ...verdictSummary,
  inherent: z.exactOptional(inherentSchema),
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
  admitted: z.exactOptional(z.literal(true)),
});

const licenceFactSchema = z.looseObject({
  id: z.string(),
  country: z.string(),
  number: z.string(),
  ...standSchema.shape,
});

const ledgerSideSchema = z.looseObject({
  worker: z.enum(['borne', 'repayment_not_known', 'repaid', 'none', 'not_known']),
  incurred: z.enum(['yes', 'no', 'not_known']),
  collectedInTheChain: z.exactOptional(z.enum(['yes', 'no', 'not_known'])),
  saysAgencyCollected: z.boolean(),
  saysEmployerBore: z.boolean(),
  amount: z.exactOptional(z.looseObject({ amount: z.string(), currency: z.string() })),
});

/** One cost as both sides of a link state it. */
export const ledgerLineSchema = z.looseObject({
  id: z.string(),
  kind: z.enum(['recruitment', 'sub_agency']),
  role: z.enum(['user', 'provider']),
  other: z.string(),
  from: z.string(),
  to: z.string(),
  category: z.enum(Object.keys(feeCategories) as [FeeCategory, ...FeeCategory[]]),
  own: ledgerSideSchema,
  others: ledgerSideSchema,
  sameWorkers: z.exactOptional(z.boolean()),
  payer: z.enum(['agrees', 'others_say_worker', 'own_says_worker', 'open']),
  existence: z.enum(['agrees', 'differs', 'open', 'not_known']),
  amountToCompare: z.boolean(),
  amountDiffersByPercent: z.exactOptional(z.int().min(0).max(100)),
  since: z.exactOptional(z.iso.date()),
});

/** What both sides of a party's links say. */
export const ledgerSchema = z.looseObject({
  total: z.int().nonnegative(),
  rows: z.array(ledgerLineSchema),
  agreeing: z.int().nonnegative(),
  links: z.int().positive(),
  compared: z.int().nonnegative(),
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
  licences: z.exactOptional(z.looseObject({ total: z.int().nonnegative(), rows: z.array(licenceFactSchema) })),
  ledger: z.exactOptional(ledgerSchema),
  unnamedSubAgents: z.exactOptional(z.int().positive()),
}) satisfies z.ZodType<AssessmentContext>;
