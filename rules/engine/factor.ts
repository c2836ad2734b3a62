import type { InherentFactor } from '../assessment.ts';
import { type Level, levels } from '../vocabulary.ts';
import type { Decision } from './decision.ts';
import { type ListedRow, listedRows } from './listed.ts';
import type { Environment } from './operand.ts';
import type { ReadyConclusion } from './ready-rule.ts';
import type { Check } from './ready-rule-set.ts';
import { citesOf, saidBy } from './said.ts';
import type { Scope } from './scope.ts';
import { emptyTrail, evidenceOf, missingOf, take } from './trail.ts';
import { FALSE, TRUE } from './truth.ts';

/** As many as are shown of the answers that a verdict rests on. */
const mostRows = 20;

/** What one rule on the context suggests of one form. */
export interface Factor {
  shown: InherentFactor;
  group: string;
  signals: string | undefined;
  /** The level that it has, and the gravest that it may have; undefined where it raises none. */
  known: Level | undefined;
  possible: Level | undefined;
}

/** The gravest level among what was concluded; undefined where nothing raises or lowers. */
const gravest = (of: readonly (Level | 'not_known' | undefined)[]): Level | undefined =>
  levels.find((level) => of.includes(level));

/**
 * Judges a rule on the context. It concludes where no case before the one that holds is open, or none that says more;
 * otherwise the answers that would decide it are missing. Questions that the form version never asked are missing like any other: nobody knows their answers.
 */
export function judgeFactor({ ready, form }: Check, scope: Scope, environment: Environment): Factor {
  const { rule, codes } = ready;
  const { id, version, group } = rule;
  const basis = citesOf(ready, scope, environment);
  const applies = ready.appliesIf(scope, environment);
  if (applies.truth === FALSE) {
    const message = { code: codes.notApplicable, parameters: {} };
    const { evidence, missing } = restingOn([applies]);
    const shown = { rule: id, version, form, basis, level: 'not_applicable' as const, message, evidence, missing };
    return { shown, group, signals: undefined, known: undefined, possible: undefined };
  }
  const { open, settled, grounds } = possibleCases(ready, scope, environment);
  const possible = [...open.map(({ conclusion }) => conclusion), settled];
  const isOpen =
    open.length > 0 && (settled === ready.otherwise || possible.some(({ level }) => level !== settled.level));
  if (applies.truth !== TRUE || isOpen) {
    const undecided = [...(applies.truth === TRUE ? [] : [applies]), ...open.map(({ decision }) => decision)];
    const message = { code: codes.unknown, parameters: {} };
    const { evidence, missing } = restingOn(undecided);
    const shown = { rule: id, version, form, basis, level: 'unanswered' as const, message, evidence, missing };
    const worst = gravest(possible.map(({ level }) => level));
    return { shown, group, signals: undefined, known: undefined, possible: worst };
  }
  const level = settled.level ?? 'not_known';
  const { evidence } = restingOn([applies, ...grounds]);
  const message = { code: settled.code, parameters: saidBy(settled, scope, environment) };
  const shown: InherentFactor = { rule: id, version, form, basis, level, message, evidence, missing: [] };
  const rows = ready.looksUp ? rowsOf(grounds) : [];
  if (rows.length > 0) {
    shown.rows = rows.slice(0, mostRows);
    shown.rowCount = rows.length;
  }
  if (settled.review !== undefined) shown.review = settled.review;
  const known = level === 'not_known' ? undefined : level;
  return { shown, group, signals: settled.signals, known, possible: known };
}

/** The cases that may still hold before the first that does, what that (or none) concludes, and why. */
function possibleCases({ cases, otherwise }: Check['ready'], scope: Scope, environment: Environment) {
  const open: { conclusion: ReadyConclusion; decision: Decision }[] = [];
  const failed: Decision[] = [];
  for (const each of cases) {
    const decision = each.if(scope, environment);
    if (decision.truth === TRUE) return { open, settled: each.conclusion, grounds: [decision] };
    if (decision.truth === FALSE) failed.push(decision);
    else open.push({ conclusion: each.conclusion, decision });
  }
  return { open, settled: otherwise, grounds: [...failed, ...open.map(({ decision }) => decision)] };
}

function restingOn(decisions: readonly Decision[]): Pick<InherentFactor, 'evidence' | 'missing'> {
  const trail = emptyTrail();
  for (const each of decisions) take(trail, each);
  return { evidence: evidenceOf(trail), missing: missingOf(trail) };
}

/** Each row once, as the table has it. */
function rowsOf(grounds: readonly Decision[]): NonNullable<InherentFactor['rows']> {
  const rows = new Map<ListedRow['row'], ListedRow>();
  for (const each of grounds.flatMap(listedRows)) rows.set(each.row, each);
  return [...rows.values()].map(({ table, edition, row }) => ({ table, edition, row: { ...row } }));
}
