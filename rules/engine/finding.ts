import type { Finding, OpenBreach, Score } from '../assessment.ts';
import type { Confidence, FormName, Pointer } from '../vocabulary.ts';
import { earlierAdvice } from './open-breach.ts';
import type { Environment } from './operand.ts';
import type { ReadyRule } from './ready-rule.ts';
import { citesOf, saidBy } from './said.ts';
import type { Scope } from './scope.ts';
import { evidenceOf, missingOf } from './trail.ts';
import type { Admitted, Verdict } from './verdict.ts';

/** A rule's verdict on one form, weighed. */
export interface Judged {
  ready: ReadyRule;
  form: FormName;
  group: string;
  /** Rule id and form: unique in an assessment. */
  key: string;
  verdict: Verdict;
  weight: 'critical' | number;
  found: boolean;
  /** What an earlier declaration showed of it, where what is not known of it now weighs more. */
  foundWeight?: 'critical' | number;
  notAsked: boolean;
  confidence: Confidence;
  scope: Scope;
  /** The breach of an earlier declaration that is open under this rule; `carried` where the verdict is that breach. */
  earlier?: OpenBreach;
  carried?: true;
  /** That breach is closed, and shown beside the verdict. */
  closed?: true;
  /** What would state the repair of the breach that is carried. */
  unrepaired?: Pointer[];
}

/**
 * What a verdict weighs: an unknown as the gravest conclusion that it does not rule out. Only where nothing but
 * questions that this form version never asked would decide it, it weighs nothing.
 */
export function weigh(verdict: Verdict): 'critical' | number {
  if (verdict.kind === 'not_applicable') return 0;
  if (verdict.kind === 'decided') return verdict.conclusion.weight;
  return verdict.notAsked ? 0 : verdict.worst.weight;
}

/** What is not known is not mended like what was found: one advice for all of it. */
const unknownAdvice = 'unknown.advice';

/** The finding as it is kept: codes, pointers and numbers, no prose. */
export function findingOf(judged: Judged, environment: Environment, score: { share: Score; ifMended: Score }): Finding {
  const { ready, form, group, verdict, weight, notAsked, confidence } = judged;
  const { rule } = ready;
  if (isQuiet(judged)) return quietFinding(judged, environment, score);
  const worst =
    verdict.kind === 'decided' ? verdict.conclusion : verdict.kind === 'unknown' ? verdict.worst : undefined;
  return {
    rule: rule.id,
    version: rule.version,
    form,
    topic: rule.topic,
    group,
    subject: rule.subject,
    outcome: verdict.kind === 'decided' ? verdict.conclusion.outcome : verdict.kind,
    ...(notAsked ? { notAsked } : {}),
    ...(worst === undefined || weight === 0 ? {} : { severity: worst.severity }),
    message: messageOf(judged, environment),
    ...(weight === 0 ? {} : { advice: adviceOf(judged) }),
    basis: citesOf(ready, judged.scope, environment),
    evidence: judged.carried && judged.earlier ? judged.earlier.evidence : evidenceOf(verdict.trail),
    missing: judged.unrepaired ?? (verdict.kind === 'unknown' ? missingOf(verdict.trail) : []),
    confidence,
    ...(verdict.kind === 'decided' && verdict.conclusion.review ? { review: verdict.conclusion.review } : {}),
    ...(judged.earlier === undefined ? {} : { earlier: earlierOf(judged.earlier, judged.closed) }),
    ...(verdict.kind === 'unknown' && verdict.admitted
      ? { admitted: admittedOf(verdict.admitted, judged, environment) }
      : {}),
    share: score.share,
    ifMended: score.ifMended,
  };
}

/** Whether nothing has to be said but the outcome, as of nearly all findings. */
const isQuiet = ({ verdict, weight, notAsked, earlier }: Judged): boolean =>
  weight === 0 &&
  !notAsked &&
  earlier === undefined &&
  (verdict.kind === 'not_applicable' || (verdict.kind === 'decided' && verdict.conclusion.review === undefined));

/** The same members in the same order, written out: to leave members out takes longer than all else in a finding. */
function quietFinding(
  judged: Judged,
  environment: Environment,
  { share, ifMended }: Pick<Finding, 'share' | 'ifMended'>,
): Finding {
  const { ready, form, group, verdict, confidence, scope } = judged;
  const { id, version, topic, subject } = ready.rule;
  return {
    rule: id,
    version,
    form,
    topic,
    group,
    subject,
    outcome: verdict.kind === 'decided' ? verdict.conclusion.outcome : verdict.kind,
    message: messageOf(judged, environment),
    basis: citesOf(ready, scope, environment),
    evidence: evidenceOf(verdict.trail),
    missing: [],
    confidence,
    share,
    ifMended,
  };
}

function adviceOf({ ready, verdict, carried }: Judged): string {
  if (carried) return earlierAdvice;
  return verdict.kind === 'unknown' ? unknownAdvice : ready.advice;
}

const earlierOf = (
  { rule: _rule, form: _form, ...earlier }: OpenBreach,
  closed: true | undefined,
): NonNullable<Finding['earlier']> => (closed ? { ...earlier, closed } : earlier);

const admittedOf = (
  { conclusion, found }: Admitted,
  { scope }: Judged,
  environment: Environment,
): NonNullable<Finding['admitted']> => ({
  severity: conclusion.severity,
  message: { code: conclusion.code, parameters: saidBy(conclusion, scope, environment) },
  ...(found ? {} : { admitted: true }),
});

function messageOf(judged: Judged, environment: Environment): Finding['message'] {
  const { ready, verdict, notAsked, scope } = judged;
  if (judged.carried && judged.earlier) return judged.earlier.message;
  if (verdict.kind === 'not_applicable') return { code: ready.codes.notApplicable, parameters: {} };
  if (verdict.kind === 'unknown') {
    return { code: notAsked ? ready.codes.notAsked : ready.codes.unknown, parameters: {} };
  }
  return { code: verdict.conclusion.code, parameters: saidBy(verdict.conclusion, scope, environment) };
}
