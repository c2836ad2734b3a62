import type { RuleSet } from '../rule-set.ts';
import { compareNumbers } from './compare-numbers.ts';
import { type Change, compareRules } from './compare-rules.ts';
import { textOf } from './normal.ts';

/** What changed between two versions of a rule set. */
export interface Difference {
  /** In meaning: another verdict is possible, or another citation. */
  changes: Change[];
  /** Ids of rules and other parts of which only the words changed. */
  words: string[];
}

/**
 * Compares two rule sets by meaning: conditions without their terms, in normal form; conclusions, groups and citations;
 * dated values; the numbers of the score. What reads otherwise and decides the same is only words.
 */
export function compareRuleSets(before: RuleSet, after: RuleSet): Difference {
  const was = new Map(before.rules.map((rule) => [rule.id, rule]));
  const is = new Map(after.rules.map((rule) => [rule.id, rule]));
  const changes: Change[] = [];
  const words: string[] = [];
  for (const [id, rule] of was) {
    if (!is.has(id)) changes.push({ kind: 'removed', subject: id, lines: [`${rule.title} (version ${rule.version})`] });
  }
  for (const [id, rule] of is) {
    const earlier = was.get(id);
    if (earlier === undefined) {
      changes.push({ kind: 'added', subject: id, lines: [`${rule.title} (version ${rule.version})`] });
      continue;
    }
    const lines = compareRules({ rule: earlier, ruleSet: before }, { rule, ruleSet: after });
    if (lines.length > 0) changes.push({ kind: 'changed', subject: id, lines });
    else if (wordsOf(earlier) !== wordsOf(rule)) words.push(id);
  }
  changes.push(...compareNumbers(before, after));
  for (const member of ['title', 'jurisdiction', 'isNot'] as const) {
    if (before[member] !== after[member]) words.push(member);
  }
  return { changes, words };
}

/** Everything that is kept of a rule; its examples are tests. */
const wordsOf = ({ examples: _, ...rule }: RuleSet['rules'][number]): string => textOf(rule);

/** A difference as text, a line each; "No change in meaning." where there is none. */
export function differenceAsText({ changes, words }: Difference): string {
  const said = words.length === 0 ? [] : [`Only the words changed of: ${words.join(', ')}.`];
  if (changes.length === 0) return ['No change in meaning.', ...said].join('\n');
  const told = changes.flatMap(({ kind, subject, lines }) => [
    `${subject} ${kind}:`,
    ...lines.map((line) => `  ${line}`),
  ]);
  return [...told, ...said].join('\n');
}
