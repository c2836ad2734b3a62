import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Score } from '../../rules/assessment.ts';
import { arbitraryFiling, assessed } from '../builders/filing.ts';

const sides = ['found', 'notRuledOut'] as const satisfies readonly (keyof Score)[];

function expectExplained({ rule, basis, message, evidence, missing }: Finding): void {
  expect(message.code.startsWith(`${rule}.`)).toBe(true);
  expect(basis.length).toBeGreaterThan(0);
  expect(evidence.count + missing.length).toBeGreaterThan(0);
  for (const pointer of [...missing, ...evidence.answers.map((answer) => answer.pointer)]) {
    expect(pointer).toMatch(/^(\/[^/]+)+$/);
  }
}

describe('the shares of a score', () => {
  it('are whole, never negative, add up, and each names its rule, paragraph and pointers', () => {
    fc.assert(
      fc.property(arbitraryFiling, (filing) => {
        const { findings, score } = assessed(filing);
        for (const side of sides) {
          const shares = findings.map(({ share }) => share[side]);
          expect(shares.every((share) => Number.isInteger(share) && share >= 0)).toBe(true);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(score[side]);
        }
        for (const finding of findings.filter(({ share }) => share.notRuledOut > 0)) expectExplained(finding);
      }),
      { numRuns: 150 },
    );
  });

  it('lie on what was found only where it was found, and mending never adds', () => {
    fc.assert(
      fc.property(arbitraryFiling, (filing) => {
        const { findings, score } = assessed(filing);
        for (const { outcome, earlier, share, ifMended } of findings) {
          const nothingFound = outcome === 'met' || outcome === 'not_applicable' || (outcome === 'unknown' && !earlier);
          if (nothingFound) expect(share.found).toBe(0);
          for (const side of sides) {
            expect(ifMended[side]).toBeLessThanOrEqual(score[side]);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('go with a group when it is mended, whichever of its findings names it, also those that are not found', () => {
    let sisters = 0;
    fc.assert(
      fc.property(arbitraryFiling, (filing) => {
        const weighing = assessed(filing).findings.filter(({ severity }) => severity !== undefined);
        for (const of of Map.groupBy(weighing, ({ group }) => group).values()) {
          sisters += of.length - 1;
          for (const { ifMended } of of) expect(ifMended).toEqual(of[0]?.ifMended);
        }
      }),
      { numRuns: 50 },
    );
    expect(sisters).toBeGreaterThan(0);
  });
});
