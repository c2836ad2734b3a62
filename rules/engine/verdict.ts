import type { Conclusion, Rule } from '../rule.ts';
import type { ScoreParameters } from '../rule-set.ts';
import { rank, weightOf } from '../score.ts';
import { type ReadyCondition, readyCondition } from './condition.ts';
import type { Environment } from './operand.ts';
import type { Scope } from './scope.ts';
import { emptyTrail, type Trail } from './trail.ts';
import { FALSE, TRUE, UNKNOWN } from './truth.ts';

/** A rule taken apart once, ready to judge any number of declarations. */
export interface ReadyRule {
  readonly rule: Rule;
  readonly appliesIf: ReadyCondition;
  readonly cases: readonly { if: ReadyCondition; conclusion: Conclusion }[];
}

/** What a rule says of one declaration, with the answers that decided it or would. */
export type Verdict =
  | { kind: 'decided'; conclusion: Conclusion; trail: Trail }
  | { kind: 'not_applicable'; trail: Trail }
  | { kind: 'unknown'; worst: Conclusion; trail: Trail };

export const readyRule = (rule: Rule): ReadyRule => ({
  rule,
  appliesIf: readyCondition(rule.appliesIf),
  cases: rule.cases.map((each) => ({ if: readyCondition(each.if), conclusion: each.conclusion })),
});

/**
 * The first case that holds decides, unless a graver one is unknown: then the verdict is unknown, and weighs the
 * gravest conclusion that is not ruled out. Cases are ordered gravest first. What is found stands while others that
 * weigh no more are unknown: to leave a sister question out must not undo it. What weighs nothing needs all to be known.
 */
export function judge(ready: ReadyRule, scope: Scope, environment: Environment, score: ScoreParameters): Verdict {
  const applies = ready.appliesIf.test(scope, environment);
  const trail = emptyTrail();
  if (applies === FALSE) {
    ready.appliesIf.trace(scope, environment, trail);
    return { kind: 'not_applicable', trail };
  }
  const possible: { if: ReadyCondition; conclusion: Conclusion }[] = [];
  let settled: { if?: ReadyCondition; conclusion: Conclusion } = { conclusion: ready.rule.otherwise };
  for (const each of ready.cases) {
    const holds = each.if.test(scope, environment);
    if (holds === TRUE) {
      settled = each;
      break;
    }
    if (holds === UNKNOWN) possible.push(each);
  }
  const weight = rankOf(settled.conclusion, score);
  const graver = possible.filter((each) => weight === 0 || rankOf(each.conclusion, score) > weight);
  const open = [...(applies === UNKNOWN ? [ready.appliesIf] : []), ...graver.map((each) => each.if)];
  if (open.length === 0) {
    const deciding = settled.if === undefined ? [ready.appliesIf, ...ready.cases.map((each) => each.if)] : [settled.if];
    for (const each of deciding) each.trace(scope, environment, trail);
    return { kind: 'decided', conclusion: settled.conclusion, trail };
  }
  for (const each of open) each.trace(scope, environment, trail);
  return {
    kind: 'unknown',
    worst: heaviest([...graver.map((each) => each.conclusion), settled.conclusion], score),
    trail,
  };
}

const heaviest = (conclusions: readonly Conclusion[], score: ScoreParameters): Conclusion =>
  conclusions.reduce((worst, each) => (rankOf(each, score) > rankOf(worst, score) ? each : worst));

const rankOf = ({ outcome, severity }: Conclusion, score: ScoreParameters): number =>
  rank(weightOf(outcome, severity, score));
