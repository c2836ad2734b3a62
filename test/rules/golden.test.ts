import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { assess } from '../../rules/assess.ts';
import { readPublished } from '../../rules/sets/published.ts';
import { ruleSetDigest } from '../../shared/assessing/rule-set-digest.ts';
import { canonicalJson, sha256Hex } from '../../shared/audit/canonical.ts';
import { declarationBodySchema } from '../../shared/store/declaration.ts';
import { contextSchema } from '../../shared/store/verdict.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

const goldenSchema = z.object({
  ruleSet: z.object({ id: z.string(), version: z.string(), digest: z.string() }),
  cases: z.array(
    z.object({
      name: z.string(),
      context: contextSchema,
      declarations: z.array(declarationBodySchema),
      asOf: z.iso.date(),
      expected: z.object({ digest: z.string(), outcomes: z.record(z.string(), z.string()) }),
    }),
  ),
});

const kept = readdirSync(new URL('golden', import.meta.url)).map((file) => goldenSchema.parse(read(`golden/${file}`)));

describe.each(kept)(
  '$ruleSet.id $ruleSet.version, as it was published',
  ({ ruleSet: { id, version, digest }, cases }) => {
    const { manifest, ruleSet } = readPublished(read(`../../rules/published/${id}/${version}.json`), ruleSetDigest);

    it('is still the set that verdicts name by its digest', () => {
      expect(manifest.digest).toBe(digest);
    });

    it.each(cases.map((each) => [each.name, each] as const))(
      'gives the very bytes that it gave then: %s',
      (_name, each) => {
        const assessment = assess({ ...each, ruleSet });
        const outcomes = Object.fromEntries(
          assessment.findings.map((of) => [`${of.rule}/${of.form}`, of.message.code]),
        );
        expect(outcomes).toEqual(each.expected.outcomes);
        expect(sha256Hex(canonicalJson(assessment))).toBe(each.expected.digest);
      },
    );
  },
);
