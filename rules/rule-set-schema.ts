import * as z from 'zod';
import type { Comparison, Condition, List, Operand } from './language.ts';
import type { Rule } from './rule.ts';
import type { RuleSet } from './rule-set.ts';
import {
  bands,
  confidences,
  dueDiligenceTiers,
  forces,
  forms,
  levels,
  reviews,
  severities,
  subjects,
  topics,
} from './vocabulary.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const certainty = z.exactOptional(z.enum(['medium', 'low']));
const day = z.iso.date();

const list: z.ZodType<List> = z.union([
  z.strictObject({ path: z.string(), complete: z.literal('total') }),
  z.strictObject({
    path: z.string(),
    complete: z.strictObject({ over: z.string(), values: z.array(z.string()), sums: z.string(), to: z.string() }),
  }),
]);

const operand: z.ZodType<Operand> = z.lazy(() =>
  z.union([
    z.strictObject({ field: z.string() }),
    z.strictObject({ value: scalar }),
    z.strictObject({ parameter: z.string(), on: z.exactOptional(operand) }),
    z.strictObject({ asOf: z.literal(true) }),
    z.strictObject({ date: operand, plusDays: operand }),
    z.strictObject({
      sum: z.string(),
      over: list,
      times: z.exactOptional(z.string()),
      where: z.exactOptional(condition),
    }),
    z.strictObject({ product: z.tuple([operand, operand]) }),
  ]),
);

const comparison = z.enum(['<', '<=', '=', '>=', '>'] satisfies Comparison[]);

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.strictObject({ op: z.literal('constant'), value: z.boolean() }),
    z.strictObject({ op: z.literal('all'), of: z.array(condition) }),
    z.strictObject({ op: z.literal('any'), of: z.array(condition) }),
    z.strictObject({ op: z.literal('not'), of: condition }),
    z.strictObject({ op: z.literal('stated'), of: condition }),
    z.strictObject({ op: z.literal('oneOf'), field: z.string(), values: z.array(scalar) }),
    z.strictObject({ op: z.literal('compare'), left: operand, is: comparison, right: operand }),
    z.strictObject({ op: z.literal('some'), list, where: condition }),
    z.strictObject({ op: z.literal('every'), list, where: condition }),
    z.strictObject({ op: z.literal('covers'), needed: list, by: list, member: z.string() }),
    z.strictObject({
      op: z.literal('listed'),
      table: z.string(),
      country: z.exactOptional(z.string()),
      good: z.exactOptional(z.strictObject({ name: z.string(), hsCode: z.string() })),
      having: z.exactOptional(z.strictObject({ column: z.string(), values: z.array(scalar) })),
    }),
    z.strictObject({ op: z.literal('term'), name: z.string(), opposite: z.string(), of: condition }),
  ]),
);

const conclusion = z.strictObject({
  outcome: z.enum(['met', 'remedying', 'gap', 'breach', 'conflict']),
  severity: z.enum(severities),
  of: z.exactOptional(z.enum(['local_law', 'sources'])),
  suffix: z.exactOptional(z.string()),
  says: z.exactOptional(z.record(z.string(), operand)),
  level: z.exactOptional(z.enum([...levels, 'not_known'])),
  review: z.exactOptional(z.enum(reviews)),
  signals: z.exactOptional(z.string()),
  repairs: z.exactOptional(z.literal(true)),
});

const basis = z.strictObject({
  cite: z.string(),
  instrument: z.string(),
  paragraph: z.string(),
  force: z.enum(forces),
  source: z.string(),
  certainty,
  citedIf: z.exactOptional(condition),
});

/** A rule as a published set holds it: its examples are tests of this tree, and are left out there. */
const ruleSchema = z.strictObject({
  id: z.string(),
  version: z.int().positive(),
  topic: z.enum(topics),
  group: z.string(),
  subject: z.enum(subjects),
  forms: z.array(z.enum(forms)),
  title: z.string(),
  basis: z.array(basis),
  appliesIf: condition,
  cases: z.array(z.strictObject({ if: condition, conclusion, admittedIf: z.exactOptional(condition) })),
  otherwise: conclusion,
  repairedIf: z.exactOptional(condition),
  repairingIf: z.exactOptional(condition),
  examples: z.array(z.never()).default([]),
}) satisfies z.ZodType<Rule>;

const pair = z.tuple([z.int(), z.int()]);
const weights = { major: z.int(), minor: z.int(), info: z.int() };

const scoreSchema = z.strictObject({
  points: z.strictObject({ remedying: z.int(), ...weights }),
  half: z.int().positive(),
  ceiling: pair,
  criticalDivisor: z.int(),
  bands: z.strictObject({ medium: z.int(), high: z.int() }),
  coverageFloor: pair,
  coverageWeights: z.strictObject({ critical: z.int(), ...weights }),
});

/** A rule set as JSON, as a published one is kept: the language of `language.ts` and nothing else. */
export const ruleSetSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  jurisdiction: z.string(),
  effectiveFrom: day,
  effectiveTo: z.exactOptional(day),
  isNot: z.string(),
  rules: z.array(ruleSchema),
  parameters: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      unit: z.string(),
      values: z.array(z.strictObject({ from: day, value: scalar, reference: z.string(), certainty })),
    }),
  ),
  score: scoreSchema,
  engine: z.exactOptional(z.literal('2')),
  tiers: z.exactOptional(
    z.array(
      z.strictObject({
        band: z.exactOptional(z.array(z.enum(bands))),
        inherent: z.exactOptional(z.array(z.enum(levels))),
        confidence: z.exactOptional(z.array(z.enum(confidences))),
        tier: z.enum(dueDiligenceTiers),
      }),
    ),
  ),
  exposure: z.exactOptional(
    z.strictObject({
      damping: z.tuple([z.int().nonnegative(), z.int().positive()]),
      longest: z.int().positive(),
      enhancedFrom: z.int(),
      owed: z.strictObject({ groups: z.array(z.string()), days: z.int() }),
    }),
  ),
  tables: z.exactOptional(z.array(z.strictObject({ id: z.string(), edition: z.string() }))),
  asks: z.exactOptional(z.partialRecord(z.enum(dueDiligenceTiers), z.array(z.string()))),
}) satisfies z.ZodType<RuleSet>;
