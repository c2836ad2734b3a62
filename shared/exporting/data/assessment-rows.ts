import * as z from 'zod';
import { bands, dueDiligenceTiers } from '../../../rules/vocabulary.ts';
import { digestOfTexts } from '../../store/assessment.ts';
import type { AssessmentText } from '../../store/texts.ts';
import { column } from './columns.ts';
import { party, ruleSet, verdict } from './shared-columns.ts';

/** An assessment as it was reached, superseded or not. */
export const assessmentRowSchema = z.object({
  assessmentId: verdict.assessmentId,
  ...party,
  ...ruleSet,
  assessmentDigest: verdict.assessmentDigest,
  engine: column(z.string(), 'Version of the engine that reached it.', 'assessment'),
  createdAt: column(z.iso.datetime(), 'When it was reached.', 'assessment'),
  seq: verdict.seq,
  superseded: column(
    z.boolean(),
    'Whether a later one under the same rule set had taken its place at the checkpoint.',
    'audit',
  ),
  declarations: column(z.string(), 'The declarations that it read, as form/id, with a space between.', 'assessment'),
  scoreFound: verdict.scoreFound,
  scoreNotRuledOut: verdict.scoreNotRuledOut,
  band: column(z.enum(bands), 'The band that it gave.', 'assessment'),
  coverageDecided: verdict.coverageDecided,
  coverageTotal: verdict.coverageTotal,
  coveragePercent: verdict.coveragePercent,
  confidence: verdict.confidence,
  asOf: verdict.asOf,
  validUntil: verdict.validUntil,
  inherentLevel: verdict.inherentLevel,
  inherentNotRuledOut: verdict.inherentNotRuledOut,
  tier: column(z.enum(dueDiligenceTiers).nullable(), 'How far a buyer should look, as it was then.', 'assessment'),
});

/** Of the body a row has this alone; all else of the verdict stands beside it. */
const bodySchema = z.object({ engine: z.string() });

export function assessmentRow(
  name: string,
  assessment: AssessmentText,
  superseded: boolean,
): z.infer<typeof assessmentRowSchema> {
  const { id, party: partyId, ruleSet: of, createdAt, seq, declarations } = assessment;
  return {
    assessmentId: id,
    partyId,
    name,
    ruleSet: of.id,
    ruleSetVersion: of.version,
    ruleSetDigest: of.digest,
    assessmentDigest: digestOfTexts(assessment),
    engine: bodySchema.parse(JSON.parse(assessment.body)).engine,
    createdAt,
    seq: seq ?? null,
    superseded,
    declarations: declarations.map((each) => `${each.form}/${each.id}`).join(' '),
    scoreFound: assessment.score.found,
    scoreNotRuledOut: assessment.score.notRuledOut,
    band: assessment.band,
    coverageDecided: assessment.coverage.decided,
    coverageTotal: assessment.coverage.total,
    coveragePercent: assessment.coverage.percent,
    confidence: assessment.confidence,
    asOf: assessment.asOf,
    validUntil: assessment.validUntil,
    inherentLevel: assessment.inherent?.level ?? null,
    inherentNotRuledOut: assessment.inherent?.notRuledOut ?? null,
    tier: assessment.tier ?? null,
  };
}
