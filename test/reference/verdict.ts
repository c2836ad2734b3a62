import type { Conclusion, Rule } from '../../rules/rule.ts';
import type { ScoreParameters } from '../../rules/rule-set.ts';
import { holds, type World } from './condition.ts';
import type { Filing } from './filing.ts';
import type { Known } from './known.ts';

export type Verdict =
  | { kind: 'not_applicable' }
  | { kind: 'decided'; conclusion: Conclusion; notAsked: boolean; rests: string[] }
  /** `possible`: what is not ruled out, the conclusion that would stand among them; nothing where it hangs on what was not asked alone. */
  | { kind: 'unknown'; possible: Conclusion[]; missing: string[]; notAsked: boolean };

/** How grave a conclusion is: a critical one is graver than any points; of the context, by its level. */
export function gravity({ outcome, severity, level }: Conclusion, { points }: ScoreParameters): number {
  if (level !== undefined) return level === 'high' ? 2 : level === 'medium' ? 1 : 0;
  if (outcome === 'met') return 0;
  if (outcome === 'remedying') return points.remedying;
  return severity === 'critical' ? Number.POSITIVE_INFINITY : points[severity];
}

/** What a rule comes to on one form: the first case that holds, unless one before it may hold and matters. */
export function judge(rule: Rule, { whole, wasAsked }: Filing, world: World, score: ScoreParameters): Verdict {
  const applies = holds(rule.appliesIf, whole, world);
  if (applies.truth === false) return { kind: 'not_applicable' };
  const tried = rule.cases.map((each) => ({ conclusion: each.conclusion, known: holds(each.if, whole, world) }));
  const first = tried.findIndex(({ known }) => known.truth === true);
  const before = first === -1 ? tried : tried.slice(0, first);
  const conclusion = tried[first]?.conclusion ?? rule.otherwise;
  const standing = gravity(conclusion, score);
  const doubts: { conclusion?: Conclusion; known: Known }[] = before.filter(
    ({ known, conclusion }) => known.truth === undefined && (standing === 0 || gravity(conclusion, score) > standing),
  );
  if (applies.truth === undefined) doubts.push({ known: applies });
  const askable = doubts.filter(({ known }) => known.missing.length === 0 || known.missing.some(wasAsked));
  if (askable.length > 0) {
    const possible = [conclusion, ...askable.flatMap((each) => each.conclusion ?? [])];
    // What leaves open whether the rule applies is named whether or not it was asked.
    const open = applies.truth === undefined ? applies.missing : [];
    const missing = [...open, ...askable.flatMap(({ known }) => known.missing)];
    return { kind: 'unknown', possible, missing, notAsked: false };
  }
  if (doubts.length > 0 && (standing === 0 || applies.truth === undefined)) {
    return { kind: 'unknown', possible: [], missing: doubts.flatMap(({ known }) => known.missing), notAsked: true };
  }
  const rests = [applies, ...tried.slice(0, first === -1 ? undefined : first + 1).map(({ known }) => known)];
  return {
    kind: 'decided',
    conclusion,
    notAsked: doubts.length > 0,
    rests: rests.flatMap((each) => each.rests),
  };
}
