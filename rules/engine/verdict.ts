import type { Environment } from './operand.ts';
import type { ReadyCase, ReadyConclusion, ReadyRule } from './ready-rule.ts';
import type { Scope } from './scope.ts';
import { emptyTrail, type Trail, take } from './trail.ts';
import { FALSE, TRUE, UNKNOWN } from './truth.ts';

/** What a rule says of one declaration, with the answers that decided it or would. */
export type Verdict =
  | { kind: 'decided'; conclusion: ReadyConclusion; trail: Trail }
  | { kind: 'not_applicable'; trail: Trail }
  | { kind: 'unknown'; worst: ReadyConclusion; trail: Trail };

/**
 * The first case that holds decides, unless a graver one is unknown: then the verdict is unknown, and weighs the
 * gravest conclusion that is not ruled out. Cases are ordered gravest first. What is found stands while others that
 * weigh no more are unknown: to leave a sister question out must not undo it. What weighs nothing needs all to be known.
 */
export function judge(ready: ReadyRule, scope: Scope, environment: Environment): Verdict {
  const applies = ready.appliesIf(scope, environment);
  const trail = emptyTrail();
  if (applies.truth === FALSE) {
    take(trail, applies);
    return { kind: 'not_applicable', trail };
  }
  const possible: ReadyCase[] = [];
  let settled: ReadyCase | undefined;
  for (const each of ready.cases) {
    const holds = each.if(scope, environment).truth;
    if (holds === UNKNOWN) possible.push(each);
    if (holds !== TRUE) continue;
    settled = each;
    break;
  }
  const conclusion = settled?.conclusion ?? ready.otherwise;
  const graver = possible.filter((each) => conclusion.rank === 0 || each.conclusion.rank > conclusion.rank);
  if (applies.truth === TRUE && graver.length === 0) {
    if (settled === undefined) take(trail, applies);
    for (const each of settled === undefined ? ready.cases : [settled]) take(trail, each.if(scope, environment));
    return { kind: 'decided', conclusion, trail };
  }
  if (applies.truth === UNKNOWN) take(trail, applies);
  for (const each of graver) take(trail, each.if(scope, environment));
  return { kind: 'unknown', worst: heaviest([...graver.map((each) => each.conclusion), conclusion]), trail };
}

const heaviest = (conclusions: readonly ReadyConclusion[]): ReadyConclusion =>
  conclusions.reduce((worst, each) => (each.rank > worst.rank ? each : worst));
