import * as z from 'zod';
import type { Evidence, Finding } from '../../rules/assessment.ts';
import type { Rule } from '../../rules/rule.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import {
  confidences,
  type FormName,
  forces,
  forms,
  outcomes,
  reviews,
  severities,
  subjects,
  topics,
} from '../../rules/vocabulary.ts';
import { ruleOf } from '../../shared/assessing/rule-set-of.ts';
import { maskCount } from '../../shared/showing/mask.ts';
import { earlierCode, findingText, textOf } from '../../shared/showing/wording.ts';
import { evidenceFor, pointerFor } from './mask-ledger.ts';
import { questionTitle } from './question-title.ts';
import { shownDocument } from './show-documents.ts';

const bothNumbers = z.strictObject({ found: z.int(), notRuledOut: z.int() });

export const shownBasis = z.strictObject({
  cite: z.string(),
  instrument: z.string(),
  paragraph: z.string(),
  force: z.enum(forces),
  source: z.string(),
  certainty: z.enum(['medium', 'low']).optional(),
});

export const shownCitation = shownBasis
  .partial({ instrument: true, paragraph: true, force: true, source: true })
  .meta({ description: 'Only `cite` where the version of the rule is no longer here.' });

/** What a finding says: as a code with what its text shows, and in English. */
export const shownMessage = z.strictObject({
  code: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  text: z.string(),
});

const shownEvidence = z.strictObject({
  answers: z.array(
    z.strictObject({
      pointer: z.string(),
      question: z.string().optional(),
      value: z.union([z.string(), z.number(), z.boolean()]),
    }),
  ),
  count: z.int(),
});

const shownEarlier = z
  .strictObject({
    version: z.int().meta({ description: 'The version of the rule that showed it.' }),
    severity: z.enum(severities),
    message: shownMessage,
    declaration: z.string(),
    period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
    foundOn: z.iso.date().meta({ description: 'The day of the verdict that said so first.' }),
    evidence: shownEvidence,
    admitted: z.literal(true).optional().meta({ description: 'It was admitted, and left open what became of it.' }),
    closed: z
      .literal(true)
      .optional()
      .meta({ description: 'Answers state its repair, or what was left open: it stays no longer.' }),
    text: z.string().meta({ description: 'What has become of it.' }),
  })
  .meta({
    description:
      'The breach that an earlier declaration showed under this rule and form. It stays until answers state its repair: a narrower period or another form does not hide it.',
  });

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
  message: shownMessage,
  advice: z.string().optional(),
  basis: z.array(shownCitation),
  evidence: shownEvidence,
  missing: z.array(z.strictObject({ pointer: z.string(), question: z.string().optional() })),
  confidence: z.enum(confidences),
  review: z
    .enum(reviews)
    .optional()
    .meta({ description: 'What a person has to look at, because a machine must not decide it.' }),
  earlier: shownEarlier.optional(),
  admitted: z.literal(true).optional().meta({
    description:
      'Of an unknown: the answers admit the act and leave open what became of it, or show a breach beside a graver one that is open. It stays for the next declaration.',
  }),
  disputed: z
    .strictObject({ since: z.iso.datetime() })
    .optional()
    .meta({ description: 'The organisation says that this is wrong, and nobody has decided on it yet.' }),
  documents: z
    .array(shownDocument)
    .optional()
    .meta({ description: 'What was named as evidence for these answers, 20 at most; in an assessment that is kept.' }),
  share: bothNumbers,
  ifMended: bothNumbers,
});

/**
 * `own`: the owner sees every number, and nothing of what the other sides of its links say; others see small counts of
 * workers as `<11`.
 */
export function showFinding(
  finding: Finding,
  ruleSet: RuleSet | undefined,
  own: boolean,
): z.input<typeof shownFinding> {
  const rule = ruleOf(ruleSet, finding);
  const { form, message, evidence, missing, advice, basis, earlier, admitted, ...rest } = finding;
  return {
    ...rest,
    form,
    title: rule?.title ?? finding.rule,
    message: { ...message, text: findingText(finding) },
    ...(advice === undefined ? {} : { advice: textOf(advice) }),
    basis: basis.map((cite) => basisOf(rule, cite)),
    evidence: showEvidence(form, evidence, own),
    missing: missing
      .flatMap((pointer) => pointerFor(own, pointer) ?? [])
      .map((pointer) => ({ pointer, ...questionTitle(form, pointer) })),
    ...(admitted === undefined ? {} : { admitted: true }),
    ...(earlier === undefined
      ? {}
      : {
          earlier: {
            ...earlier,
            message: { ...earlier.message, text: findingText({ message: earlier.message, basis: finding.basis }) },
            evidence: showEvidence(form, earlier.evidence, own),
            text: textOf(earlierCode(finding)),
          },
        }),
  };
}

const showEvidence = (form: FormName, { count, answers }: Evidence, own: boolean) => ({
  count,
  answers: evidenceFor(own, answers).map(({ pointer, value }) => ({
    pointer,
    ...questionTitle(form, pointer),
    value: own ? value : maskCount(form, pointer, value),
  })),
});

/** A paragraph as it is shown. */
export function basisOf(rule: Rule | undefined, cite: string): z.input<typeof shownCitation> {
  const { citedIf: _decided, ...shown } = rule?.basis.find((each) => each.cite === cite) ?? { cite };
  return shown;
}
