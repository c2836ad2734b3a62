import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Case, expectedOf, mismatches } from '../../rules/conformance/case.ts';
import { ruleSets } from '../../rules/sets/all.ts';

/** A part of the kit, so that this stays fast; with the whole of it see `conformance-reference.test.ts`. */
const kit = readFileSync(new URL('../../conformance/cases.ndjson', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const cases: Case[] = kit.filter((_, index) => index % 8 === 0).map((line) => JSON.parse(line));

describe('the engine', () => {
  it('passes every eighth case of the public kit', () => {
    expect(cases.length).toBeGreaterThan(100);
    for (const { name, expected, ...given } of cases) {
      for (const [id, wanted] of Object.entries(expected)) {
        const ruleSet = ruleSets.find((set) => set.id === id);
        if (ruleSet === undefined) throw new RangeError(`${name}: there is no rule set ${id}.`);
        expect(mismatches(wanted, expectedOf(given, ruleSet)), `${name}, ${id}`).toEqual([]);
      }
    }
  });
});
