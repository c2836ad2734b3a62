import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Case, type Expected, mismatches } from '../../rules/conformance/case.ts';
import { ruleSets } from '../../rules/sets/all.ts';
import { forms } from '../../rules/vocabulary.ts';
import { type Reference, referenceAssess } from '../reference/assess.ts';

const kit = readFileSync(new URL('../../conformance/cases.ndjson', import.meta.url), 'utf8');
const cases: Case[] = kit
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

function told({ findings, inherent, tier, score, band, coverage, confidence, validUntil }: Reference): Expected {
  const outcomes = forms.flatMap((form) => {
    const codes = [...findings, ...(inherent?.factors ?? [])].filter((each) => each.form === form);
    return codes.length === 0 ? [] : [[form, codes.map(({ code }) => code)] as const];
  });
  return {
    ...{ score, band, coverage, confidence, validUntil },
    ...(inherent && { inherent: { level: inherent.level, notRuledOut: inherent.notRuledOut } }),
    ...(tier && { tier }),
    outcomes: Object.fromEntries(outcomes),
  };
}

describe('the public conformance kit', () => {
  it('is passed by an implementation that knows the engine only from what is written of it', () => {
    let compared = 0;
    const wrong = cases.flatMap(({ name, expected, ...given }) =>
      Object.entries(expected).flatMap(([id, wanted]) => {
        const ruleSet = ruleSets.find((set) => set.id === id);
        if (ruleSet === undefined) return [`${name}: there is no rule set ${id}.`];
        compared++;
        return mismatches(wanted, told(referenceAssess({ ...given, ruleSet }))).map((line) => `${name}: ${line}`);
      }),
    );
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(2000);
  }, 120_000);
});
