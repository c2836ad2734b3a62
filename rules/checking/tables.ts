import { tables } from '../data/tables.ts';
import type { Rule } from '../rule.ts';
import { type Checked, type Diagnostic, diagnosing } from './diagnostic.ts';

/** `table-without-edition`: a set names the edition of each public table that its rules read, and it is the one kept here. */
export function checkTables(rule: Rule, { ruleSet }: Checked): Diagnostic[] {
  const found = diagnosing(ruleSet, rule.id);
  const { examples: _, ...logic } = rule;
  const read = new Set([...JSON.stringify(logic).matchAll(/"table":"([^"]+)"/g)].map(([, id]) => id ?? ''));
  return [...read].flatMap((id) => {
    const kept = tables.find((each) => each.id === id);
    const named = ruleSet.tables?.find((each) => each.id === id);
    if (kept === undefined) return [found('table-without-edition', '', `There is no public table ${id}.`)];
    if (named?.edition === kept.edition) return [];
    const words = `The set reads the table ${id}, edition ${kept.edition}, and names ${named?.edition ?? 'no edition'}.`;
    return [found('table-without-edition', '', words)];
  });
}
