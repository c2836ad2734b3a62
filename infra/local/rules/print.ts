import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { ruleBook } from '../../../rules/english/book.ts';
import { ruleSheet, setSheet } from '../../../rules/english/sheet.ts';
import type { Rule } from '../../../rules/rule.ts';
import type { RuleSet } from '../../../rules/rule-set.ts';
import { ruleSets } from '../../../rules/sets/all.ts';
import { publishedManifests, publishedRuleSet } from '../../../shared/assessing/published.ts';
import { ruleSetDigest } from '../../../shared/assessing/rule-set-digest.ts';
import { CannotStart } from '../cannot-start.ts';
import { locate } from '../locate.ts';
import { findSet } from './find-set.ts';

const usage = 'print takes a rule such as FEE-01, or a rule set such as un-13jk, with --markdown for its rule book.';

/** `print`: a rule or a rule set in English; with `--markdown` the rule book of a set is written under docs/. */
export function printCommand(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { markdown: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new CannotStart(usage, 2);
  const rule = values.markdown ? undefined : findRule(name);
  if (rule !== undefined) {
    console.log(ruleSheet(rule.rule, rule.ruleSet, memberships(rule.rule.id)));
    return 0;
  }
  const isSet = ruleSets.some(({ id }) => id === name.split('@')[0]) || /[./]/.test(name);
  if (!isSet) throw new CannotStart(`There is no rule and no rule set "${name}". ${usage}`, 2);
  const ruleSet = findSet(name);
  if (!values.markdown) {
    console.log(setSheet(ruleSet, ruleSetDigest(ruleSet)));
    return 0;
  }
  const path = `docs/rule-books/${ruleSet.id}.md`;
  mkdirSync(dirname(locate(path)), { recursive: true });
  writeFileSync(locate(path), ruleBook(ruleSet, ruleSetDigest(ruleSet)));
  console.error(`Wrote ${path}.`);
  return 0;
}

function findRule(id: string): { rule: Rule; ruleSet: RuleSet } | undefined {
  for (const ruleSet of ruleSets) {
    const rule = ruleSet.rules.find((each) => each.id.toUpperCase() === id.toUpperCase());
    if (rule !== undefined) return { rule, ruleSet };
  }
  return undefined;
}

/** Each set, published or as the code has it, with the version of the rule in it. */
function memberships(id: string): string[] {
  const published = publishedManifests().map((each) => publishedRuleSet(each.id, each.version));
  const sets = new Map([...published, ...ruleSets].flatMap((set) => (set ? [[`${set.id}@${set.version}`, set]] : [])));
  return [...sets].flatMap(([name, set]) => {
    const rule = set.rules.find((each) => each.id === id);
    return rule === undefined ? [] : [`${name} has its version ${rule.version}`];
  });
}
