import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { assess } from '../../rules/assess.ts';
import { readPublished } from '../../rules/sets/published.ts';
import { ruleSetDigest } from '../../shared/assessing/rule-set-digest.ts';
import { canonicalJson, sha256Hex } from '../../shared/audit/canonical.ts';
import { declarationBodySchema } from '../../shared/store/declaration.ts';
import { contextSchema } from '../../shared/store/verdict.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

const golden = z
  .object({
    ruleSet: z.object({ digest: z.string() }),
    cases: z.array(
      z.object({
        name: z.string(),
        context: contextSchema,
        declarations: z.array(declarationBodySchema),
        asOf: z.iso.date(),
        expected: z.object({ digest: z.string(), outcomes: z.record(z.string(), z.string()) }),
      }),
    ),
  })
  .parse(read('golden/un-13jk-1.0.0.json'));

const { manifest, ruleSet } = readPublished(read('../../rules/published/un-13jk/1.0.0.json'), ruleSetDigest);

describe('un-13jk 1.0.0, as it was published', () => {
  it('is still the set that verdicts name by its digest', () => {
    expect(golden.ruleSet.digest).toBe(manifest.digest);
  });

  it.each(golden.cases.map((each) => [each.name, each] as const))(
    'gives the very bytes that it gave then: %s',
    (_name, each) => {
      const assessment = assess({ ...each, ruleSet });
      const outcomes = Object.fromEntries(assessment.findings.map((of) => [`${of.rule}/${of.form}`, of.message.code]));
      expect(outcomes).toEqual(each.expected.outcomes);
      expect(sha256Hex(canonicalJson(assessment))).toBe(each.expected.digest);
    },
  );
});
