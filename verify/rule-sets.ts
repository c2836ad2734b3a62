import * as z from 'zod';
import { askedForms } from '../rules/conformance/asked.ts';
import { tables } from '../rules/data/tables.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { ruleSetSchema } from '../rules/rule-set-schema.ts';
import { canonicalJson, digestOf } from './canonical.ts';
import { parseJson } from './lines.ts';
import type { Manifest } from './manifest.ts';
import type { Findings } from './report.ts';
import { ruleSetDigest, type TableDigests, tableDigests } from './rule-set-digest.ts';
import type { Zip } from './zip.ts';

const tablesFile = 'rule-sets/tables.json';
const formsFile = 'rule-sets/forms.json';
const publishedSchema = z.looseObject({ digest: z.string() });

interface Reference {
  id: string;
  version: string;
  digest: string;
}

/** The rule set that a verdict names: as it is in the bundle; `other tables`: this program holds other ones. */
export type RuleSetOf = (reference: Reference) => RuleSet | 'other tables' | undefined;

/**
 * `rule-sets`: each rule set in the bundle has the digest that the manifest and its own file give it. What verdicts name
 * is looked up by that digest. Throws `Unreadable` where a file is not JSON.
 */
export async function readRuleSets(zip: Zip, manifest: Manifest, findings: Findings): Promise<RuleSetOf> {
  const known = new Map<string, RuleSet | 'other tables'>();
  const there = await readTables(zip, manifest, findings);
  await compareForms(zip, manifest, findings);
  for (const { id, version, digest, file } of manifest.ruleSets) {
    const ruleSet = zip.has(file) ? await readRuleSet(zip, file, digest) : undefined;
    const actual = ruleSet === undefined ? undefined : ruleSetDigest(ruleSet, there);
    if (ruleSet === undefined || actual !== digest || ruleSet.id !== id || ruleSet.version !== version) {
      findings.fail('rule-sets', `${file} is not rule set ${id} ${version} with the digest ${digest}.`);
      continue;
    }
    const isOurs = (ruleSet.tables ?? []).every((table) => there.get(table.id) === ours.get(table.id));
    known.set(`${id} ${version} ${digest}`, isOurs ? ruleSet : 'other tables');
  }
  if (manifest.ruleSets.length === 0) findings.leaveOpen('rule-sets', 'There is no rule set in the bundle.');
  findings.prove('rule-sets', `${manifest.ruleSets.length} rule sets have the digests by which verdicts name them.`);
  return ({ id, version, digest }) => known.get(`${id} ${version} ${digest}`);
}

/** What the tables of this program say, which the engine reads when it assesses. */
const ours: TableDigests = new Map(
  tables.map(({ id, rows, codes }) => [
    id,
    digestOf({ rows, codes: [...(codes?.byGood ?? [])], later: [...(codes?.later.byGood ?? [])] }),
  ]),
);

async function readTables(zip: Zip, manifest: Manifest, findings: Findings): Promise<TableDigests> {
  if (manifest.ruleSets.length === 0) return new Map();
  const read = zip.has(tablesFile) ? tableDigests(await readJson(zip, tablesFile)) : undefined;
  if (read === undefined) findings.fail('rule-sets', `${tablesFile} is missing, or holds no tables.`);
  return read ?? new Map();
}

/**
 * What forms ask is in no digest, so verdicts are reached with what this program says of them. A bundle that says
 * otherwise was changed, or comes from other versions of the forms: which of the two cannot be told.
 */
async function compareForms(zip: Zip, manifest: Manifest, findings: Findings): Promise<void> {
  if (manifest.ruleSets.length === 0) return;
  const isSame = zip.has(formsFile) && (await zip.whole(formsFile)).equals(Buffer.from(canonicalJson(askedForms())));
  if (isSame) return;
  findings.leaveOpen('rule-sets', `${formsFile} does not say what this program asks; it was not relied on.`);
}

async function readRuleSet(zip: Zip, file: string, expected: string): Promise<RuleSet | undefined> {
  const published = publishedSchema.safeParse(await readJson(zip, file));
  if (!published.success || published.data.digest !== expected) return undefined;
  const { digest: _, ...data } = published.data;
  const read = ruleSetSchema.safeParse(data);
  return read.success ? read.data : undefined;
}

const readJson = async (zip: Zip, file: string): Promise<unknown> =>
  parseJson(file, (await zip.whole(file)).toString('utf8'));
