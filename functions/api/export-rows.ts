import { ruleOf, ruleSetOf } from '../../shared/assessing/rule-set-of.ts';
import type { Cell } from '../../shared/http/csv.ts';
import { gravestFirst } from '../../shared/showing/gravest-first.ts';
import { maskCount } from '../../shared/showing/mask.ts';
import { findingText } from '../../shared/showing/wording.ts';
import type { KeptAssessment } from '../../shared/store/assessment.ts';
import type { CurrentScore } from '../../shared/store/score.ts';
import { nobodyNamed } from './show-exposure.ts';
import { showScore } from './show-score.ts';

/** The columns of an export, in the same order in every format and every release; new ones come last. */
export const scoreColumns = [
  'partyId',
  'name',
  'identity',
  'ruleSet',
  'ruleSetVersion',
  'ruleSetDigest',
  'scoreFound',
  'scoreNotRuledOut',
  'band',
  'expired',
  'coverageDecided',
  'coverageTotal',
  'coveragePercent',
  'confidence',
  'asOf',
  'validUntil',
  'assessmentId',
  'inherentLevel',
  'inherentNotRuledOut',
  'tier',
] as const;

export const findingColumns = [
  'partyId',
  'name',
  'ruleSet',
  'ruleSetVersion',
  'ruleSetDigest',
  'rule',
  'ruleVersion',
  'title',
  'form',
  'topic',
  'outcome',
  'severity',
  'basis',
  'messageCode',
  'message',
  'answers',
  'answersRead',
  'missing',
  'confidence',
  'shareFound',
  'shareNotRuledOut',
  'asOf',
  'assessmentId',
] as const;

type Row<Columns extends readonly string[]> = { readonly [column in Columns[number]]: Cell };

export function scoreRow(score: CurrentScore, now: Date): Row<typeof scoreColumns> {
  const shown = showScore(score, now, nobodyNamed);
  return {
    partyId: shown.partyId,
    name: shown.name,
    identity: shown.identity,
    ruleSet: shown.ruleSet.id,
    ruleSetVersion: shown.ruleSet.version,
    ruleSetDigest: shown.ruleSet.digest,
    scoreFound: shown.score.found,
    scoreNotRuledOut: shown.score.notRuledOut,
    band: shown.band,
    expired: shown.expired ?? false,
    coverageDecided: shown.coverage.decided,
    coverageTotal: shown.coverage.total,
    coveragePercent: shown.coverage.percent,
    confidence: shown.confidence,
    asOf: shown.asOf,
    validUntil: shown.validUntil,
    assessmentId: shown.assessmentId,
    inherentLevel: shown.inherent?.level ?? null,
    inherentNotRuledOut: shown.inherent?.notRuledOut ?? null,
    tier: shown.tier ?? null,
  };
}

/**
 * A row for each finding of an assessment, gravest first. `answers` is a JSON object by pointer, with small counts of workers as `<11`;
 * other lists stand in one cell, citations with `; ` between and pointers, which hold no spaces, with a space.
 */
export function findingRows(name: string, assessment: KeptAssessment): Row<typeof findingColumns>[] {
  const { id, party, body, ruleSet } = assessment;
  const rules = ruleSetOf(ruleSet);
  return gravestFirst(body.findings).map((finding) => ({
    partyId: party,
    name,
    ruleSet: ruleSet.id,
    ruleSetVersion: ruleSet.version,
    ruleSetDigest: ruleSet.digest,
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
