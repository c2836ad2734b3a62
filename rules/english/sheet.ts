import type { Rule } from '../rule.ts';
import type { RuleSet } from '../rule-set.ts';
import { ruleAsText, ruleInEnglish } from './rule.ts';

/** A rule as a sheet of text: the rule in English with the fields it reads, its paragraphs, its examples, and where it belongs. */
export function ruleSheet(rule: Rule, ruleSet: RuleSet, memberships: readonly string[]): string {
  return [
    ruleAsText(ruleInEnglish(rule, ruleSet)),
    section(
      'It rests on',
      rule.basis.map(({ cite, force, certainty, source }) => {
        return `${cite}, ${force}, certainty ${certainty ?? 'high'} (${source})`;
      }),
    ),
    section(
      'Examples',
      rule.examples.map(({ name, gives }) => `${name}: ${gives}`),
    ),
    section('It belongs to', memberships),
  ].join('\n');
}

const section = (title: string, items: readonly string[]): string =>
  items.length === 0 ? `${title}: none.` : [`${title}:`, ...items.map((each) => `  - ${each}`)].join('\n');

/** A rule set as text: its manifest, and all its rules in English. */
export function setSheet(ruleSet: RuleSet, digest: string): string {
  const { id, version, title, jurisdiction, effectiveFrom, effectiveTo, isNot, rules } = ruleSet;
  return [
    `${id} ${version}: ${title}`,
    `For: ${jurisdiction}`,
    `In force: from ${effectiveFrom}${effectiveTo === undefined ? '' : ` to ${effectiveTo}`}`,
    `Digest: ${digest}`,
    `It is: ${isNot}`,
    ...rules.map((rule) => `\n${ruleAsText(ruleInEnglish(rule, ruleSet))}`),
  ].join('\n');
}
