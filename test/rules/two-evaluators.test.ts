import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import type { Assessment } from '../../rules/assessment.ts';
import { codesOf } from '../../rules/checking/outcomes.ts';
import type { Given } from '../../rules/conformance/case.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { ruleSets } from '../../rules/sets/all.ts';
import { outcomes } from '../../rules/vocabulary.ts';
import { arbitraryGiven, examples } from '../builders/arbitrary-given.ts';
import { type Reference, referenceAssess } from '../reference/assess.ts';
import { mended } from '../reference/score.ts';

/** What one evaluator says, in lines that can be compared. */
interface Said {
  verdict: string;
  findings: Map<string, string>;
}

const line = (...parts: unknown[]) => parts.map((part) => JSON.stringify(part ?? null)).join(' ');

/** A list that is not whole is one answer that is missing, whether its total, its rows or all of it. */
const places = (missing: readonly string[]) =>
  [...new Set(missing.map((pointer) => pointer.replace(/\/(total|rows)$/, '')))].sort().join(' ');

function verdictLine({
  score,
  band,
  coverage,
  confidence,
  validUntil,
  inherent,
  tier,
}: Assessment | Reference): string {
  const { decided, total, percent } = coverage;
  const risk = [inherent?.level, inherent?.notRuledOut];
  return line(score.found, score.notRuledOut, band, decided, total, percent, confidence, validUntil, ...risk, tier);
}

function fromEngine(assessment: Assessment): Said {
  const { findings, inherent } = assessment;
  return {
    verdict: verdictLine(assessment),
    findings: new Map([
      ...findings.map(
        ({ form, rule, message, outcome, severity, notAsked, ifMended, missing }) =>
          [
            `${form} ${rule}`,
            line(
              message.code,
              outcome,
              severity,
              notAsked,
              ifMended.found,
              ifMended.notRuledOut,
              missing.length < 20 ? places(missing) : 'many',
            ),
          ] as const,
      ),
      ...(inherent?.factors ?? []).map(
        ({ form, rule, message, level }) => [`${form} ${rule}`, line(message.code, level)] as const,
      ),
    ]),
  };
}

function fromReference(reference: Reference, set: RuleSet, engine: Assessment): Said {
  const { findings, score, inherent } = reference;
  const many = new Set(
    engine.findings.filter(({ missing }) => missing.length >= 20).map(({ form, rule }) => `${form} ${rule}`),
  );
  return {
    verdict: verdictLine(reference),
    findings: new Map([
      ...findings.map((each) => {
        const key = `${each.form} ${each.rule.id}`;
        const without = mended(each, findings, set.score);
        const weighs = each.found > 0 || each.notRuledOut > 0;
        const { found, notRuledOut } = weighs ? without : score;
        return [
          key,
          line(
            each.code,
            each.outcome,
            each.severity,
            each.notAsked || null,
            found,
            notRuledOut,
            many.has(key) ? 'many' : places(each.missing),
          ),
        ] as const;
      }),
      ...(inherent?.factors ?? []).map(
        ({ form, rule, code, level }) => [`${form} ${rule.id}`, line(code, level)] as const,
      ),
    ]),
  };
}

const seen = { codes: new Set<string>(), outcomes: new Set<string>(), pairs: 0 };

/** Both evaluators on the same inputs under each set that reads one of the forms. */
function compare(given: Given): void {
  const pairs = new Set<string>();
  for (const ruleSet of ruleSets) {
    const assessment = assess({ ...given, ruleSet });
    const engine = fromEngine(assessment);
    const reference = fromReference(referenceAssess({ ...given, ruleSet }), ruleSet, assessment);
    const differing = [...engine.findings].filter(([key, said]) => reference.findings.get(key) !== said);
    expect(differing.map(([key, said]) => `${key}: engine ${said}, reference ${reference.findings.get(key)}`)).toEqual(
      [],
    );
    expect(reference.findings.size).toBe(engine.findings.size);
    expect(reference.verdict).toBe(engine.verdict);
    for (const key of engine.findings.keys()) pairs.add(key);
    for (const { message } of [...assessment.findings, ...(assessment.inherent?.factors ?? [])])
      seen.codes.add(message.code);
    for (const { outcome } of assessment.findings) seen.outcomes.add(outcome);
  }
  seen.pairs += pairs.size;
}

describe('the engine and the reference', () => {
  it('agree on a hundred thousand declarations and rules', () => {
    fc.assert(fc.property(arbitraryGiven, compare), { seed: 13, numRuns: 950 });
    expect(seen.pairs).toBeGreaterThanOrEqual(100_000);
  }, 300_000);

  it('agree on the examples of what chance did not bring about', () => {
    const rare = examples.filter(({ gives }) => !seen.codes.has(gives));
    expect(rare.length).toBeLessThan(60);
    for (const { gives: _, ...given } of rare) compare(given);
  }, 60_000);

  it('were seen to come to every outcome, and to every message code of every rule', () => {
    expect([...outcomes].filter((outcome) => !seen.outcomes.has(outcome))).toEqual([]);
    const codes = ruleSets.flatMap((set) => set.rules.filter(({ subject }) => subject !== 'state').flatMap(codesOf));
    expect([...new Set(codes)].filter((code) => !seen.codes.has(code))).toEqual([]);
  });
});
