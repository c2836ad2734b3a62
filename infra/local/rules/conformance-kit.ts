import { createReadStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { askedForms } from '../../../rules/conformance/asked.ts';
import { type Expected, expectedOf, mismatches } from '../../../rules/conformance/case.ts';
import { conformanceCases } from '../../../rules/conformance/cases.ts';
import { publicTables } from '../../../rules/conformance/public-tables.ts';
import type { RuleSet } from '../../../rules/rule-set.ts';
import { readPublished } from '../../../rules/sets/published.ts';
import { bands, confidences, forms } from '../../../rules/vocabulary.ts';
import { ruleSetDigest } from '../../../shared/assessing/rule-set-digest.ts';
import { canonicalJson, sha256Hex } from '../../../shared/audit/canonical.ts';
import { declarationBodySchema } from '../../../shared/store/declaration.ts';
import { contextSchema, coverageSchema, scoreSchema } from '../../../shared/store/verdict.ts';
import { CannotStart } from '../cannot-start.ts';

const named = { manifest: 'manifest.json', cases: 'cases.ndjson', tables: 'tables.json', forms: 'forms.json' };

const manifestSchema = z.object({
  format: z.literal(1),
  ruleSets: z.array(z.object({ id: z.string(), version: z.string(), digest: z.string(), file: z.string() })),
  cases: z.object({ file: z.string(), count: z.int(), sha256: z.string() }),
  tables: z.object({ file: z.string(), sha256: z.string() }),
  forms: z.object({ file: z.string(), sha256: z.string() }),
});
export type KitManifest = z.infer<typeof manifestSchema>;

const expectedSchema = z.strictObject({
  score: scoreSchema,
  band: z.enum(bands),
  coverage: coverageSchema,
  confidence: z.enum(confidences),
  validUntil: z.iso.date().nullable(),
  inherent: z.exactOptional(z.strictObject({ level: z.string(), notRuledOut: z.string() })),
  tier: z.exactOptional(z.string()),
  outcomes: z.partialRecord(z.enum(forms), z.array(z.string())),
});

const caseSchema = z.strictObject({
  name: z.string(),
  declarations: z.array(declarationBodySchema),
  context: contextSchema,
  asOf: z.iso.date(),
  expected: z.record(z.string(), expectedSchema),
});

/** Writes the kit of some rule sets into a folder; each set stands in it by reference to where it is published. */
export function writeKit(folder: string, ruleSets: readonly RuleSet[], published: string): KitManifest {
  const cases = conformanceCases(ruleSets);
  const texts = {
    cases: cases.map((each) => `${canonicalJson(each)}\n`).join(''),
    tables: `${JSON.stringify(publicTables(ruleSets), null, 1)}\n`,
    forms: `${JSON.stringify(askedForms(), null, 1)}\n`,
  };
  const manifest: KitManifest = {
    format: 1,
    ruleSets: ruleSets.map((set) => ({
      id: set.id,
      version: set.version,
      digest: ruleSetDigest(set),
      file: relative(folder, join(published, set.id, `${set.version}.json`)),
    })),
    cases: { file: named.cases, count: cases.length, sha256: sha256Hex(texts.cases) },
    tables: { file: named.tables, sha256: sha256Hex(texts.tables) },
    forms: { file: named.forms, sha256: sha256Hex(texts.forms) },
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, named.cases), texts.cases);
  writeFileSync(join(folder, named.tables), texts.tables);
  writeFileSync(join(folder, named.forms), texts.forms);
  writeFileSync(join(folder, named.manifest), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** @throws {CannotStart} where the folder holds no kit */
export function readKitManifest(folder: string): KitManifest {
  const file = join(folder, named.manifest);
  if (!existsSync(file)) throw new CannotStart(`There is no conformance kit in ${folder}.`, 2);
  return manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** A case that a set judged otherwise than the kit says. */
export interface Mismatch {
  name: string;
  ruleSet: string;
  lines: string[];
}

/**
 * Runs a kit with the engine of this service, case by case, every one of them or each `every`-th. Gives what differs,
 * and returns how many verdicts were compared. @throws {CannotStart} where a rule set of the kit is missing or another
 */
export async function* runKit(folder: string, every = 1): AsyncGenerator<Mismatch, number> {
  const manifest = readKitManifest(folder);
  const sets = new Map(manifest.ruleSets.map((each) => [each.id, setOf(folder, each)]));
  const lines = createInterface({ input: createReadStream(join(folder, manifest.cases.file)) });
  let [at, compared] = [0, 0];
  for await (const line of lines) {
    at += 1;
    if (at % every !== 0) continue;
    const { name, expected, ...given } = caseSchema.parse(JSON.parse(line));
    for (const [id, wanted] of Object.entries(expected)) {
      const ruleSet = sets.get(id);
      if (ruleSet === undefined) throw new CannotStart(`The kit has no rule set "${id}".`);
      compared += 1;
      const wrong = mismatches(plain(wanted), expectedOf(given, ruleSet));
      if (wrong.length > 0) yield { name, ruleSet: id, lines: wrong };
    }
  }
  return compared;
}

/** zod types the members of a partial record as possibly undefined. */
const plain = ({ outcomes, ...rest }: z.infer<typeof expectedSchema>): Expected => ({
  ...rest,
  outcomes: Object.fromEntries(Object.entries(outcomes).filter(([, codes]) => codes !== undefined)),
});

function setOf(folder: string, { id, version, digest, file }: KitManifest['ruleSets'][number]): RuleSet {
  const path = join(folder, file);
  if (!existsSync(path)) throw new CannotStart(`${id} ${version} is not published: there is no file ${path}.`);
  const { manifest, ruleSet } = readPublished(JSON.parse(readFileSync(path, 'utf8')), ruleSetDigest);
  if (manifest.digest !== digest) throw new CannotStart(`${id} ${version} in ${path} is not the set of this kit.`);
  return ruleSet;
}
