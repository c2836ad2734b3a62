import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { assess } from '../../rules/assess.ts';
import type { Given } from '../../rules/conformance/case.ts';
import { readPublished } from '../../rules/sets/published.ts';
import { ruleSetDigest } from '../../shared/assessing/rule-set-digest.ts';
import { canonicalJson, digestOf } from '../../shared/audit/canonical.ts';
import { declarationBodySchema } from '../../shared/store/declaration.ts';
import { contextSchema } from '../../shared/store/verdict.ts';
import { arbitraryGiven } from '../builders/arbitrary-given.ts';
import { python } from './python.ts';

const root = new URL('../../', import.meta.url);
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const givenSchema = z.object({
  declarations: z.array(declarationBodySchema),
  context: contextSchema,
  asOf: z.iso.date(),
});

/** Every rule set that was ever published. */
const sets = readdirSync(new URL('rules/published', root)).flatMap((id) =>
  readdirSync(new URL(`rules/published/${id}`, root)).map((file) => ({
    name: `${id}/${file.replace('.json', '')}`,
    ruleSet: readPublished(json(`rules/published/${id}/${file}`), ruleSetDigest).ruleSet,
  })),
);

/** The digests of what the second engine says, in one go. */
function again(cases: readonly (Given & { ruleSet: string })[]): string[] {
  const { stdout } = python('assess_cases.py', cases.map((each) => `${canonicalJson(each)}\n`).join(''));
  return stdout.trim().split('\n');
}

describe('the rules in Python', () => {
  it('give the very bytes that every rule set gave when it was published', () => {
    const goldenSchema = z.object({
      ruleSet: z.object({ id: z.string(), version: z.string() }),
      cases: z.array(givenSchema.extend({ expected: z.object({ digest: z.string() }) })),
    });
    const kept = readdirSync(new URL('test/rules/golden', root)).flatMap((file) => {
      const { ruleSet, cases } = goldenSchema.parse(json(`test/rules/golden/${file}`));
      return cases.map(({ expected, ...given }) => ({
        given: { ...given, ruleSet: `${ruleSet.id}/${ruleSet.version}` },
        ...expected,
      }));
    });
    expect(new Set(kept.map(({ given }) => given.ruleSet)).size).toBe(sets.length);
    expect(again(kept.map(({ given }) => given))).toEqual(kept.map(({ digest }) => digest));
  });

  it('say of cases of the kit, and of whatever else can be declared, what the engine says, to the byte', () => {
    const kit = readFileSync(new URL('conformance/cases.ndjson', root), 'utf8').trim().split('\n');
    const some = kit.filter((_line, index) => index % 11 === 0).map((line) => givenSchema.parse(JSON.parse(line)));
    const all = [...some, ...fc.sample(arbitraryGiven, { seed: 13, numRuns: 110 })];
    const cases = all.flatMap((given, index) =>
      sets
        .filter((_set, place) => place === index % sets.length)
        .map(({ name, ruleSet }) => ({
          given: { ...given, ruleSet: name },
          digest: digestOf(assess({ ...given, ruleSet })),
        })),
    );
    expect(cases.length).toBeGreaterThan(200);
    expect(again(cases.map(({ given }) => given))).toEqual(cases.map(({ digest }) => digest));
  });
});
