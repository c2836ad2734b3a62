import * as z from 'zod';
import { withoutTerms } from '../rules/language.ts';
import type { Rule } from '../rules/rule.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { digestOf } from './canonical.ts';

const codes = z.array(z.tuple([z.string(), z.array(z.string())]));
const tablesSchema = z.array(z.object({ id: z.string(), rows: z.array(z.unknown()), codes, later: codes }));

/** SHA-256 of what a public table says, by its id. */
export type TableDigests = ReadonlyMap<string, string>;

/** The digests of the tables in `rule-sets/tables.json`; undefined where it is no list of tables. */
export function tableDigests(value: unknown): TableDigests | undefined {
  const read = tablesSchema.safeParse(value);
  if (!read.success) return undefined;
  return new Map(read.data.map(({ id, ...says }) => [id, digestOf(says)]));
}

/**
 * SHA-256 of the canonical JSON of what a rule set decides. Titles, texts and the names of terms decide nothing.
 * Undefined where it names a table that is not there.
 */
export function ruleSetDigest(ruleSet: RuleSet, tables: TableDigests): string | undefined {
  const { id, version, rules, parameters, score, engine, tiers, exposure } = ruleSet;
  const read = (ruleSet.tables ?? []).map((table) => ({ ...table, digest: tables.get(table.id) }));
  if (read.some(({ digest }) => digest === undefined)) return undefined;
  return digestOf({
    id,
    version,
    rules: rules.map(decidingPart).sort((one, other) => (one.id < other.id ? -1 : 1)),
    parameters: parameters.map((each) => ({
      id: each.id,
      values: each.values.map(({ from, value }) => ({ from, value })),
    })),
    score,
    ...(engine !== undefined && { engine }),
    ...(ruleSet.tables !== undefined && { tables: read }),
    ...(tiers !== undefined && { tiers }),
    ...(exposure !== undefined && { exposure }),
  });
}

function decidingPart({ title: _title, examples: _examples, ...rule }: Rule) {
  const { repairedIf, repairingIf } = rule;
  return {
    ...rule,
    basis: rule.basis.map(({ cite, citedIf }) => ({ cite, ...(citedIf && { citedIf: withoutTerms(citedIf) }) })),
    appliesIf: withoutTerms(rule.appliesIf),
    cases: rule.cases.map(({ if: condition, conclusion, admittedIf }) => ({
      if: withoutTerms(condition),
      conclusion,
      ...(admittedIf && { admittedIf: withoutTerms(admittedIf) }),
    })),
    ...(repairedIf && { repairedIf: withoutTerms(repairedIf) }),
    ...(repairingIf && { repairingIf: withoutTerms(repairingIf) }),
  };
}
