import type { Decision } from './decision.ts';
import type { Environment } from './operand.ts';
import type { ReadyCase, ReadyConclusion, ReadyRule } from './ready-rule.ts';
import type { Answer, Scope } from './scope.ts';
import { emptyTrail, type Trail, take } from './trail.ts';
import { FALSE, TRUE, UNKNOWN } from './truth.ts';

/**
 * What a rule says of one declaration, with the answers that decided it or would. `notAsked` where a question that the
 * form version never asked could still change a decision, or where nothing else is left to decide an unknown.
 */
export type Verdict =
  | { kind: 'decided'; conclusion: ReadyConclusion; notAsked: boolean; trail: Trail }
  | { kind: 'not_applicable'; trail: Trail }
  | { kind: 'unknown'; worst: ReadyConclusion; admitted?: Admitted; notAsked: boolean; trail: Trail };

/** A breach that an unknown verdict hides: the act is admitted, and what became of it not said; or found beside a graver one that is open. */
export interface Admitted {
  readonly conclusion: ReadyConclusion;
  readonly found: boolean;
}

/**
 * The first case that holds decides, unless a graver one is unknown: then the verdict is unknown, and weighs the
 * gravest conclusion that is not ruled out. Cases are ordered gravest first. What is found stands while others that
 * weigh no more are unknown: to leave a sister question out must not undo it. What weighs nothing needs all to be known.
 *
 * A graver case that hangs on nothing but questions that were never asked is set aside: it is nobody's silence, so it
 * neither weighs nor hides what was found. A case that also hangs on a question that was asked stays open.
 */
export function judge(
  ready: ReadyRule,
  scope: Scope,
  environment: Environment,
  wasAsked: (answer: Answer) => boolean,
): Verdict {
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
  const graver =
    possible.length === 0
      ? possible
      : possible.filter((each) => conclusion.rank === 0 || each.conclusion.rank > conclusion.rank);
  const open =
    graver.length === 0 ? graver : graver.filter((each) => dependsOnAsked(each.if(scope, environment), wasAsked));
  if (applies.truth === TRUE && open.length === 0 && (graver.length === 0 || conclusion.rank > 0)) {
    if (settled === undefined) take(trail, applies);
    if (settled !== undefined) take(trail, settled.if(scope, environment));
    else for (const each of ready.cases) take(trail, each.if(scope, environment));
    return { kind: 'decided', conclusion, notAsked: graver.length > 0, trail };
  }
  const notAsked = open.length === 0 && !(applies.truth === UNKNOWN && dependsOnAsked(applies, wasAsked));
  const undecided = notAsked ? graver : open;
  if (applies.truth === UNKNOWN) take(trail, applies);
  for (const each of undecided) take(trail, each.if(scope, environment));
  const worst = heaviest([...undecided.map((each) => each.conclusion), conclusion]);
  const hidden = notAsked ? undefined : hiddenIn(ready, { open, settled, applies, scope, environment });
  if (hidden === undefined) return { kind: 'unknown', worst, notAsked, trail };
  take(trail, hidden.by);
  return { kind: 'unknown', worst, admitted: hidden, notAsked, trail };
}

/** The gravest breach that is open and admitted; else the one that holds, beside what is open and graver. */
function hiddenIn(
  ready: ReadyRule,
  at: { open: ReadyCase[]; settled: ReadyCase | undefined; applies: Decision; scope: Scope; environment: Environment },
): (Admitted & { by: Decision }) | undefined {
  const { open, settled, applies, scope, environment } = at;
  for (const { conclusion, admittedIf } of settled === undefined ? open : [...open, settled]) {
    const by = admittedIf?.(scope, environment);
    if (by?.truth === TRUE) return { conclusion, found: false, by };
  }
  if (settled?.conclusion.outcome !== 'breach' || applies.truth !== TRUE || !ready.repairedIf) return undefined;
  return { conclusion: settled.conclusion, found: true, by: settled.if(scope, environment) };
}

/** Whether an open condition hangs on more than questions that were never asked. */
function dependsOnAsked(decision: Decision, wasAsked: (answer: Answer) => boolean): boolean {
  const trail = emptyTrail();
  take(trail, decision);
  const { missing } = trail;
  return missing.length === 0 || missing.some(wasAsked);
}

const heaviest = (conclusions: readonly ReadyConclusion[]): ReadyConclusion =>
  conclusions.reduce((worst, each) => (each.rank > worst.rank ? each : worst));
