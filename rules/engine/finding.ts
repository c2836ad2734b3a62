import type { Finding } from '../assessment.ts';
import { askedSince } from '../forms/walk.ts';
import { messageCode, type Rule } from '../rule.ts';
import type { ScoreParameters } from '../rule-set.ts';
import { weightOf } from '../score.ts';
import type { Confidence, FormName } from '../vocabulary.ts';
import { type Environment, readyOperand } from './operand.ts';
import type { Scope } from './scope.ts';
import { evidenceOf, missingOf } from './trail.ts';
import type { Verdict } from './verdict.ts';

/** A rule's verdict on one form, weighed. */
export interface Judged {
  rule: Rule;
  form: FormName;
  /** Rule id and form: unique in an assessment. */
  key: string;
  verdict: Verdict;
  weight: 'critical' | number;
  found: boolean;
  notAsked: boolean;
  confidence: Confidence;
  scope: Scope;
}

/**
 * Weighs a verdict: an unknown as the gravest conclusion that it does not rule out. Only where nothing but questions
 * that this form version never asked would decide it, it weighs nothing.
 */
export function weigh(
  rule: Rule,
  form: FormName,
  formVersion: number,
  verdict: Verdict,
  parameters: ScoreParameters,
): Omit<Judged, 'confidence' | 'scope'> {
  const conclusion =
    verdict.kind === 'decided' ? verdict.conclusion : verdict.kind === 'unknown' ? verdict.worst : undefined;
  const notAsked =
    verdict.kind === 'unknown' &&
    verdict.trail.missing.size > 0 &&
    [...verdict.trail.missing].every((pointer) => askedSince(form, pointer) > formVersion);
  const weight =
    conclusion === undefined || notAsked ? 0 : weightOf(conclusion.outcome, conclusion.severity, parameters);
  return { rule, form, key: `${rule.id}/${form}`, verdict, weight, found: verdict.kind === 'decided', notAsked };
}

/** The finding as it is kept: codes, pointers and numbers, no prose. Shares are added by the caller. */
export function findingOf(judged: Judged, environment: Environment): Omit<Finding, 'share' | 'ifMended'> {
  const { rule, form, verdict, weight, notAsked, confidence, scope } = judged;
  const conclusion =
    verdict.kind === 'decided' ? verdict.conclusion : verdict.kind === 'unknown' ? verdict.worst : undefined;
  const outcome = verdict.kind === 'decided' ? verdict.conclusion.outcome : verdict.kind;
  const message =
    verdict.kind === 'decided'
      ? messageCode(rule, verdict.conclusion)
      : messageCode(rule, { outcome: verdict.kind, ...(notAsked ? { suffix: 'not_asked' } : {}) });
  const parameters: Finding['message']['parameters'] = {};
  if (verdict.kind === 'decided') {
    for (const [name, operand] of Object.entries(verdict.conclusion.says ?? {})) {
      const value = readyOperand(operand)(scope, environment);
      if (typeof value === 'number' || typeof value === 'string') parameters[name] = value;
    }
  }
  return {
    rule: rule.id,
    version: rule.version,
    form,
    topic: rule.topic,
    group: rule.group,
    subject: rule.subject,
    outcome,
    ...(notAsked ? { notAsked: true as const } : {}),
    ...(conclusion === undefined || weight === 0 ? {} : { severity: conclusion.severity }),
    message: { code: message, parameters },
    ...(weight === 0 ? {} : { advice: `${rule.id}.advice` }),
    basis: rule.basis.map(({ cite }) => cite),
    evidence: evidenceOf(verdict.trail),
    missing: verdict.kind === 'unknown' ? missingOf(verdict.trail) : [],
    confidence,
  };
}
