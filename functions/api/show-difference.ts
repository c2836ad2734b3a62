import * as z from 'zod';
import type { Assessment, Finding } from '../../rules/assessment.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { forms, outcomes, reviews, severities } from '../../rules/vocabulary.ts';
import { ruleOf } from '../../shared/assessing/rule-set-of.ts';
import { findingText } from '../../shared/showing/wording.ts';

const side = z.strictObject({
  outcome: z.enum(outcomes),
  severity: z.enum(severities).optional(),
  review: z.enum(reviews).optional(),
  message: z.strictObject({ code: z.string(), text: z.string() }),
});

/** How one rule concludes otherwise than before. */
export const shownDifference = z.strictObject({
  change: z.enum(['appeared', 'gone', 'changed']).meta({
    description: '`appeared` where the rule did not apply before, `gone` where it does not apply now.',
  }),
  rule: z.string(),
  form: z.enum(forms),
  title: z.string(),
  before: side.optional(),
  after: side.optional(),
});

const keyOf = ({ rule, form }: Finding): string => `${rule}/${form}`;
const applying = (assessment: Assessment | undefined): Map<string, Finding> =>
  new Map(
    (assessment?.findings ?? [])
      .filter(({ outcome }) => outcome !== 'not_applicable')
      .map((finding) => [keyOf(finding), finding]),
  );

function showSide(finding: Finding): z.input<typeof side> {
  const { outcome, severity, review, message } = finding;
  return {
    outcome,
    ...(severity === undefined ? {} : { severity }),
    ...(review === undefined ? {} : { review }),
    message: { code: message.code, text: findingText(finding) },
  };
}

/** The findings that differ between two assessments under one rule set, in the order of the later one. */
export function showDifference(
  before: Assessment | undefined,
  after: Assessment,
  ruleSet: RuleSet,
): z.input<typeof shownDifference>[] {
  const [earlier, later] = [applying(before), applying(after)];
  const keys = new Set([...later.keys(), ...earlier.keys()]);
  return [...keys].flatMap((key) => {
    const [was, is] = [earlier.get(key), later.get(key)];
    const finding = is ?? was;
    if (finding === undefined || (was && is && isSame(was, is))) return [];
    return {
      change: was === undefined ? ('appeared' as const) : is === undefined ? ('gone' as const) : ('changed' as const),
      rule: finding.rule,
      form: finding.form,
      title: ruleOf(ruleSet, finding)?.title ?? finding.rule,
      ...(was === undefined ? {} : { before: showSide(was) }),
      ...(is === undefined ? {} : { after: showSide(is) }),
    };
  });
}

const isSame = (was: Finding, is: Finding): boolean =>
  JSON.stringify([was.outcome, was.severity, was.review, was.message]) ===
  JSON.stringify([is.outcome, is.severity, is.review, is.message]);
