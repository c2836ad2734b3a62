import * as z from 'zod';
import { bands, dueDiligenceTiers } from '../../../rules/vocabulary.ts';
import { type KeptAssessment, sealAssessment } from '../../store/assessment.ts';
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

export function assessmentRow(
  name: string,
  assessment: KeptAssessment,
  superseded: boolean,
): z.infer<typeof assessmentRowSchema> {
  const { id, party: partyId, ruleSet: of, createdAt, seq, declarations, body } = assessment;
  return {
    assessmentId: id,
    partyId,
    name,
    ruleSet: of.id,
    ruleSetVersion: of.version,
    ruleSetDigest: of.digest,
    assessmentDigest: sealAssessment(assessment).digest,
    engine: body.engine,
    createdAt,
    seq: seq ?? null,
    superseded,
    declarations: declarations.map((each) => `${each.form}/${each.id}`).join(' '),
    scoreFound: body.score.found,
    scoreNotRuledOut: body.score.notRuledOut,
    band: body.band,
    coverageDecided: body.coverage.decided,
    coverageTotal: body.coverage.total,
    coveragePercent: body.coverage.percent,
    confidence: body.confidence,
    asOf: body.asOf,
    validUntil: body.validUntil,
    inherentLevel: body.inherent?.level ?? null,
    inherentNotRuledOut: body.inherent?.notRuledOut ?? null,
    tier: body.tier ?? null,
  };
}
