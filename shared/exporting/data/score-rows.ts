import * as z from 'zod';
import { bands, dueDiligenceTiers } from '../../../rules/vocabulary.ts';
import { dayOf } from '../../assessing/day-of.ts';
import { verdictOn } from '../../showing/verdict-on.ts';
import { digestOfTexts } from '../../store/assessment.ts';
import type { Party } from '../../store/party.ts';
import type { CurrentScore } from '../../store/score.ts';
import type { AssessmentText } from '../../store/texts.ts';
import type { Verdict } from '../../store/verdict.ts';
import { column } from './columns.ts';
import { party, ruleSet, verdict } from './shared-columns.ts';

/** A score as it stands on a day. */
export const scoreRowSchema = z.object({
  partyId: party.partyId,
  name: party.name,
  identity: column(
    z.enum(['claimed', 'verified']),
    'Whether somebody else than the organisation had said, when the export was made, that it is who it says it is.',
    'party',
  ),
  ...ruleSet,
  scoreFound: verdict.scoreFound,
  scoreNotRuledOut: verdict.scoreNotRuledOut,
  band: column(
    z.enum(bands),
    'The band as it stands on the day of the export or of its checkpoint: past validUntil it is not_scored, unless it is critical.',
    'assessment, and that day',
  ),
  expired: column(
    z.boolean(),
    'Whether the declarations are older on that day than they may be.',
    'assessment, and that day',
  ),
  coverageDecided: verdict.coverageDecided,
  coverageTotal: verdict.coverageTotal,
  coveragePercent: verdict.coveragePercent,
  confidence: verdict.confidence,
  asOf: verdict.asOf,
  validUntil: verdict.validUntil,
  assessmentId: verdict.assessmentId,
  inherentLevel: verdict.inherentLevel,
  inherentNotRuledOut: verdict.inherentNotRuledOut,
  tier: column(
    z.enum(dueDiligenceTiers).nullable(),
    'How far a buyer should look. In an export that is pinned to a checkpoint without what the exposure to others adds, for exposure is not pinned.',
    'assessment, and that day',
  ),
});

type Scored = Verdict & Pick<CurrentScore, 'party' | 'name' | 'identity' | 'ruleSet' | 'assessment'>;

/** The row of a current score as it stands now. */
export function scoreRow(score: Scored, now: Date): z.infer<typeof scoreRowSchema> {
  const standing = verdictOn(score, dayOf(now));
  return {
    partyId: score.party,
    name: score.name,
    identity: score.identity,
    ruleSet: score.ruleSet.id,
    ruleSetVersion: score.ruleSet.version,
    ruleSetDigest: score.ruleSet.digest,
    scoreFound: score.score.found,
    scoreNotRuledOut: score.score.notRuledOut,
    band: standing.band,
    expired: 'expired' in standing,
    coverageDecided: score.coverage.decided,
    coverageTotal: score.coverage.total,
    coveragePercent: score.coverage.percent,
    confidence: score.confidence,
    asOf: score.asOf,
    validUntil: score.validUntil,
    assessmentId: score.assessment,
    inherentLevel: score.inherent?.level ?? null,
    inherentNotRuledOut: score.inherent?.notRuledOut ?? null,
    tier: standing.tier ?? null,
  };
}

/** The same of an assessment that is pinned, with what ties the row to it. */
export const pinnedScoreRowSchema = scoreRowSchema.extend({
  bandReached: column(z.enum(bands), 'The band that the assessment itself gave.', 'assessment'),
  assessmentDigest: verdict.assessmentDigest,
  seq: verdict.seq,
});

/** The row of an assessment as it stands on the day of the checkpoint. */
export function pinnedScoreRow(of: Party, assessment: AssessmentText, day: Date): z.infer<typeof pinnedScoreRowSchema> {
  return {
    ...scoreRow({ ...assessment, name: of.name, identity: of.identity, assessment: assessment.id }, day),
    bandReached: assessment.band,
    assessmentDigest: digestOfTexts(assessment),
    seq: assessment.seq ?? null,
  };
}
