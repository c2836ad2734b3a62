import type { Declaration, OpenBreach } from '../assessment.ts';
import type { ScoreParameters } from '../rule-set.ts';
import { rank, weightOf } from '../score.ts';
import type { Pointer } from '../vocabulary.ts';
import type { Decision } from './decision.ts';
import type { Judged } from './finding.ts';
import { spanning } from './open-breach.ts';
import type { Environment } from './operand.ts';
import type { ReadyConclusion, ReadyRule } from './ready-rule.ts';
import { isMembers, rootScope, type Scope } from './scope.ts';
import { emptyTrail, missingOf, take } from './trail.ts';
import { TRUE, UNKNOWN } from './truth.ts';
import type { Verdict } from './verdict.ts';

/**
 * A verdict together with the breach that an earlier declaration showed under the same rule. The breach is closed, and
 * the verdict stands alone, where answers state its repair: in the repairs that the form asks for, or by a verdict that
 * says so on a period that covers the one of the breach. Otherwise the heavier of the two is the finding, and a breach
 * whose repair is under way weighs no more than a remedy: so no answer left out, no narrower period and no other form
 * hides it.
 */
export function withEarlier(
  own: Judged,
  breach: OpenBreach,
  declaration: Declaration | undefined,
  environment: Environment,
  parameters: ScoreParameters,
): Judged {
  const { ready, verdict } = own;
  const scope = repairScope(own.scope, breach);
  const conclusion = verdict.kind === 'decided' && covers(declaration, breach) ? verdict.conclusion : undefined;
  const repaired = ready.repairedIf?.(scope, environment);
  if (conclusion?.repairs || repaired?.truth === TRUE || (breach.admitted && excuses(conclusion, ready))) {
    return { ...own, earlier: breach, closed: true };
  }

  const underWay = conclusion?.outcome === 'remedying' || ready.repairingIf?.(scope, environment).truth === TRUE;
  const open = carried(breach, underWay, parameters);
  if (stands(own, open)) {
    return { ...own, earlier: breach, ...(own.found ? {} : { foundWeight: open.weight }) };
  }
  return {
    ...own,
    verdict: { kind: 'decided', conclusion: open, notAsked: false, trail: emptyTrail() },
    weight: open.weight,
    found: true,
    notAsked: own.notAsked && breach.severity !== ready.gravest,
    confidence: 'declared',
    earlier: { ...breach, period: shownIn(own, breach, declaration) },
    carried: true,
    ...(underWay ? {} : { unrepaired: missingFrom(repaired) }),
  };
}

/** What was admitted and left open is closed by a case that excuses it; that nothing is said of it any more does not. */
const excuses = (conclusion: ReadyConclusion | undefined, { otherwise }: ReadyRule): boolean =>
  conclusion !== undefined && conclusion !== otherwise && ['met', 'conflict'].includes(conclusion.outcome);

/** Members that are missing in the rows on its repair; else the rows themselves. */
function missingFrom(repaired: Decision | undefined): Pointer[] {
  const trail = emptyTrail();
  if (repaired?.truth === UNKNOWN) take(trail, repaired);
  const missing = [...new Set(missingOf(trail).map((pointer) => pointer.replace(/\/total$/, '')))];
  return missing.length > 0 ? missing : ['/repairs/practices'];
}

/** The same declaration as the conditions of a repair read it: they know the day and the period of the breach. */
function repairScope(scope: Scope, { period, foundOn }: OpenBreach): Scope {
  const members = isMembers(scope.here) ? scope.here : {};
  const context = isMembers(members.context) ? members.context : {};
  return rootScope(scope.place, { ...members, context: { ...context, breach: { from: period.from, foundOn } } });
}

const covers = (declaration: Declaration | undefined, { period }: OpenBreach): boolean =>
  declaration !== undefined && declaration.period.from <= period.from && declaration.period.to >= period.to;

/** The breach as a conclusion of now: in the words of then. */
function carried(breach: OpenBreach, underWay: boolean, parameters: ScoreParameters): ReadyConclusion {
  const { message, severity } = breach;
  const found = weightOf('breach', severity, parameters);
  const remedy = weightOf('remedying', 'major', parameters);
  const weight = underWay && rank(remedy) < rank(found) ? remedy : found;
  return {
    outcome: underWay ? 'remedying' : 'breach',
    severity: underWay && severity === 'critical' ? 'major' : severity,
    weight,
    rank: rank(weight),
    code: message.code,
    says: [],
  };
}

/** Whether the verdict of now is the heavier, or says the same of the present. */
function stands({ verdict, weight }: Judged, open: ReadyConclusion): boolean {
  if (rank(weight) !== open.rank) return rank(weight) > open.rank;
  return verdict.kind === 'decided' && verdict.conclusion.outcome === open.outcome;
}

const showsBreach = (verdict: Verdict): boolean =>
  verdict.kind === 'decided'
    ? verdict.conclusion.outcome === 'breach'
    : verdict.kind === 'unknown' && verdict.admitted !== undefined;

/** A lighter breach of now is told by the heavier one of then, and so spoken of from then to now. */
const shownIn = ({ verdict }: Judged, { period }: OpenBreach, declaration: Declaration | undefined) =>
  declaration !== undefined && showsBreach(verdict) ? spanning(period, declaration.period) : period;
