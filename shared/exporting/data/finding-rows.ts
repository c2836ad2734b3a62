import * as z from 'zod';
import type { Declaration } from '../../../rules/assessment.ts';
import { confidences, forms, outcomes, severities, topics } from '../../../rules/vocabulary.ts';
import { ruleOf, ruleSetOf } from '../../assessing/rule-set-of.ts';
import { gravestFirst } from '../../showing/gravest-first.ts';
import { maskCount } from '../../showing/mask.ts';
import { findingText } from '../../showing/wording.ts';
import type { KeptAssessment } from '../../store/assessment.ts';
import { column } from './columns.ts';
import { evidenceStatus, evidenceStatuses } from './evidence-status.ts';
import { party, ruleSet, verdict } from './shared-columns.ts';

const percent = z.int().min(0).max(100);

/** One rule's outcome on one form. */
export const findingRowSchema = z.object({
  ...party,
  ...ruleSet,
  rule: column(z.string(), 'Id of the rule.', 'finding'),
  ruleVersion: column(z.int(), 'Its version.', 'finding'),
  title: column(z.string(), 'What the rule asks for, in words.', 'rule'),
  form: column(z.enum(forms), 'The form whose answers it was judged on.', 'finding'),
  topic: column(z.enum(topics), 'What the rule is about.', 'finding'),
  outcome: column(
    z.enum(outcomes),
    'met; remedying (disclosed, with a dated plan on time); gap (a safeguard is missing); breach (a practice that the instrument cited speaks against); conflict (sources disagree); unknown (cannot be decided); not_applicable.',
    'finding',
  ),
  severity: column(
    z.enum(severities).nullable(),
    'Of an unknown the gravest that is not ruled out; empty where the outcome weighs nothing.',
    'finding',
  ),
  basis: column(z.string(), 'The paragraphs cited, with "; " between.', 'finding'),
  messageCode: column(z.string(), 'Code of the message.', 'finding'),
  message: column(z.string(), 'What was found, in words.', 'message file'),
  answers: column(
    z.string(),
    'A JSON object: up to 20 answers that it rests on, by JSON Pointer (RFC 6901); counts of workers under 11 as "<11".',
    'declaration',
  ),
  answersRead: column(z.int(), 'How many answers it rests on.', 'finding'),
  missing: column(
    z.string(),
    'Pointers of up to 20 answers that would decide an unknown, with a space between.',
    'finding',
  ),
  confidence: column(z.enum(confidences), "How far it rests on more than the organisation's own word.", 'finding'),
  shareFound: column(percent, 'Its share of scoreFound; the shares of an assessment add up to it.', 'finding'),
  shareNotRuledOut: column(percent, 'Its share of scoreNotRuledOut.', 'finding'),
  asOf: verdict.asOf,
  assessmentId: verdict.assessmentId,
});

/** A row for each finding of an assessment, gravest first. */
export function findingRows(name: string, assessment: KeptAssessment): z.infer<typeof findingRowSchema>[] {
  const { id, party: partyId, body, ruleSet: of } = assessment;
  const rules = ruleSetOf(of);
  return gravestFirst(body.findings).map((finding) => ({
    partyId,
    name,
    ruleSet: of.id,
    ruleSetVersion: of.version,
    ruleSetDigest: of.digest,
    rule: finding.rule,
    ruleVersion: finding.version,
    title: ruleOf(rules, finding)?.title ?? finding.rule,
    form: finding.form,
    topic: finding.topic,
    outcome: finding.outcome,
    severity: finding.severity ?? null,
    basis: finding.basis.join('; '),
    messageCode: finding.message.code,
    message: findingText(finding),
    answers: JSON.stringify(
      Object.fromEntries(
        finding.evidence.answers.map(({ pointer, value }) => [pointer, maskCount(finding.form, pointer, value)]),
      ),
    ),
    answersRead: finding.evidence.count,
    missing: finding.missing.join(' '),
    confidence: finding.confidence,
    shareFound: finding.share.found,
    shareNotRuledOut: finding.share.notRuledOut,
    asOf: body.asOf,
    assessmentId: id,
  }));
}

/** The same in an export that is pinned, where the declarations that were read are at hand. */
export const pinnedFindingRowSchema = findingRowSchema.extend({
  evidenceStatus: column(
    z.enum(evidenceStatuses),
    'What the answers rest on: the word of the organisation (declared), valid documents (documented), documents that took effect more than a year before the period and state no expiry (stale), documents that have expired (expired). It moves no score.',
    'declaration, as of the assessment',
  ),
});

/** A row for each finding, gravest first, with the state of its evidence. */
export function pinnedFindingRows(
  name: string,
  assessment: KeptAssessment,
  declarations: readonly Declaration[],
): z.infer<typeof pinnedFindingRowSchema>[] {
  const rows = findingRows(name, assessment);
  return gravestFirst(assessment.body.findings).flatMap((finding, index) => {
    const row = rows[index];
    const declaration = declarations.find(({ form }) => form === finding.form);
    const status = evidenceStatus(finding, declaration, assessment.body.asOf);
    return row === undefined ? [] : [{ ...row, evidenceStatus: status }];
  });
}
