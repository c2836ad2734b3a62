import * as z from 'zod';
import type { Finding } from '../../rules/assessment.ts';
import type { Rule } from '../../rules/rule.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { confidences, forces, forms, outcomes, severities, subjects, topics } from '../../rules/vocabulary.ts';
import { maskCount } from './mask.ts';
import { questionTitle } from './question-title.ts';
import { ruleOf } from './rule-sets.ts';
import { textOf } from './wording.ts';

const bothNumbers = z.strictObject({ found: z.int(), notRuledOut: z.int() });

export const shownBasis = z.strictObject({
  cite: z.string(),
  instrument: z.string(),
  paragraph: z.string(),
  force: z.enum(forces),
  source: z.string(),
  certainty: z.enum(['medium', 'low']).optional(),
});

const shownCitation = shownBasis
  .partial({ instrument: true, paragraph: true, force: true, source: true })
  .meta({ description: 'Only `cite` where the version of the rule is no longer here.' });

/** A finding with its texts: what was found, under which paragraph, on which answers, and what to do about it. */
export const shownFinding = z.strictObject({
  rule: z.string(),
  version: z.int(),
  title: z.string(),
  form: z.enum(forms),
  topic: z.enum(topics),
  group: z.string(),
  subject: z.enum(subjects),
  outcome: z.enum(outcomes),
  notAsked: z.literal(true).optional(),
  severity: z.enum(severities).optional(),
  message: z.strictObject({
    code: z.string(),
    parameters: z.record(z.string(), z.union([z.string(), z.number()])),
    text: z.string(),
  }),
  advice: z.string().optional(),
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
  confidence: z.enum(confidences),
  share: bothNumbers,
  ifMended: bothNumbers,
});

/** `own`: the owner sees every number; others see small counts of workers as `<11`. */
export function showFinding(
  finding: Finding,
  ruleSet: RuleSet | undefined,
  own: boolean,
): z.input<typeof shownFinding> {
  const rule = ruleOf(ruleSet, finding);
  const { form, message, evidence, missing, advice, basis, ...rest } = finding;
  const parameters = message.parameters;
  return {
    ...rest,
    form,
    title: rule?.title ?? finding.rule,
    message: { code: message.code, parameters, text: textOf(message.code, parameters) },
    ...(advice === undefined ? {} : { advice: textOf(advice) }),
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
  };
}

function basisOf(rule: Rule | undefined, cite: string): z.input<typeof shownCitation> {
  const { citedIf: _decided, ...shown } = rule?.basis.find((each) => each.cite === cite) ?? { cite };
  return shown;
}
