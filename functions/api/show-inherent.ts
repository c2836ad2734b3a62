import * as z from 'zod';
import type { Assessment, InherentFactor } from '../../rules/assessment.ts';
import { tableOf, tables } from '../../rules/data/tables.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { dueDiligenceTiers, forms, levels, reviews } from '../../rules/vocabulary.ts';
import { ruleOf } from '../../shared/assessing/rule-set-of.ts';
import { maskCount } from '../../shared/showing/mask.ts';
import { textOf } from '../../shared/showing/wording.ts';
import { questionTitle } from './question-title.ts';
import { basisOf, shownCitation } from './show-finding.ts';

const shownRow = z.strictObject({
  table: z.string(),
  edition: z.string(),
  title: z.string().optional(),
  source: z.string().optional(),
  licence: z.string().optional(),
  retrievedOn: z.iso.date().optional(),
  row: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

const shownFactor = z.strictObject({
  rule: z.string(),
  version: z.int(),
  title: z.string(),
  form: z.enum(forms),
  level: z.enum([...levels, 'not_known', 'unanswered', 'not_applicable']),
  message: z.strictObject({
    code: z.string(),
    parameters: z.record(z.string(), z.union([z.string(), z.number()])),
    text: z.string(),
  }),
  basis: z.array(shownCitation),
  evidence: z.strictObject({
    answers: z.array(
      z.strictObject({
        pointer: z.string(),
        question: z.string().optional(),
        value: z.union([z.string(), z.number(), z.boolean()]),
      }),
    ),
    count: z.int(),
  }),
  missing: z.array(z.strictObject({ pointer: z.string(), question: z.string().optional() })),
  rows: z
    .array(shownRow)
    .optional()
    .meta({ description: 'The rows of public tables that fit, as the tables have them.' }),
  rowCount: z.int().optional().meta({ description: 'How many rows fit; at most 20 are shown.' }),
  review: z.enum(reviews).optional().meta({ description: 'What a person has to look at; it raises no level.' }),
});

/** What the context suggests, with its reasons; apart from the score. */
export const shownInherent = z
  .strictObject({
    level: z.enum([...levels, 'not_known']),
    notRuledOut: z.enum(levels),
    reading: z.string(),
    indicators: z.strictObject({ count: z.int(), names: z.array(z.string()) }),
    factors: z.array(shownFactor),
  })
  .meta({ id: 'InherentRisk' });

/** How far the buyer should look, and what that asks of it where the rule set says so. */
export const shownTierAsks = z.array(z.strictObject({ code: z.string(), text: z.string() }));

const apart =
  'What the work, its people, places and goods alone suggest. It stands apart from the score: it says nothing of conduct, and a table that does not name a country or a good is no good news.';

/** `own`: the owner sees every number; others see small counts of workers as `<11`. */
export function showInherent(
  inherent: Assessment['inherent'],
  tier: Assessment['tier'],
  ruleSet: RuleSet | undefined,
  own: boolean,
): { inherent?: z.input<typeof shownInherent>; tierAsks?: z.input<typeof shownTierAsks> } {
  const asks = tier === undefined ? undefined : ruleSet?.asks?.[tier];
  return {
    ...(inherent === undefined
      ? {}
      : {
          inherent: {
            level: inherent.level,
            notRuledOut: inherent.notRuledOut,
            reading: apart,
            indicators: { count: inherent.indicators.length, names: inherent.indicators },
            factors: inherent.factors.map((factor) => showFactor(factor, ruleSet, own)),
          },
        }),
    ...(asks === undefined ? {} : { tierAsks: asks.map((code) => ({ code, text: textOf(code) })) }),
  };
}

function showFactor(factor: InherentFactor, ruleSet: RuleSet | undefined, own: boolean): z.input<typeof shownFactor> {
  const { form, message, basis, evidence, missing, rows, ...rest } = factor;
  const rule = ruleOf(ruleSet, factor);
  return {
    ...rest,
    form,
    title: rule?.title ?? factor.rule,
    message: { ...message, text: textOf(message.code, message.parameters) },
    basis: basis.map((cite) => basisOf(rule, cite)),
    evidence: {
      count: evidence.count,
      answers: evidence.answers.map(({ pointer, value }) => ({
        pointer,
        ...questionTitle(form, pointer),
        value: own ? value : maskCount(form, pointer, value),
      })),
    },
    missing: missing.map((pointer) => ({ pointer, ...questionTitle(form, pointer) })),
    ...(rows === undefined ? {} : { rows: rows.map((row) => ({ ...row, ...originOf(row.table) })) }),
  };
}

/** Where the table of a row comes from; nothing where that table is no longer here. */
function originOf(id: string) {
  if (!tables.some((table) => table.id === id)) return {};
  const { title, source, licence, retrievedOn } = tableOf(id);
  return { title, source, licence, retrievedOn };
}

/** What lists show of the context: its levels alone. */
export const shownLevels = {
  inherent: z
    .strictObject({ level: z.enum([...levels, 'not_known']), notRuledOut: z.enum(levels) })
    .optional()
    .meta({
      description:
        'What the context suggests, apart from the score; and what is not ruled out by what was left unsaid.',
    }),
  tier: z
    .enum(dueDiligenceTiers)
    .optional()
    .meta({ description: 'How far to look, by band, inherent risk and confidence.' }),
};
