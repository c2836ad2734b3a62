import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleSets } from '../../rules/sets/all.ts';
import { forms } from '../../rules/vocabulary.ts';
import { agency } from '../builders/agency.ts';
import type { Body } from '../builders/change.ts';
import { contract } from '../builders/contract.ts';
import { isAccepted } from '../builders/declared.ts';
import { arbitraryFiling, assessed, type Filing, withBody } from '../builders/filing.ts';
import { type Practice, practices } from '../builders/practices.ts';
import { supplier, today } from '../builders/supplier.ts';

/** The filing with a practice in the first body whose form asks about it; undefined where none does. */
function practised(filing: Filing, practice: Practice): { breached: Filing; index: number } | undefined {
  const index = filing.bodies.findIndex((body) => practice.forms.includes(String(body.form)));
  const body = filing.bodies[index];
  const worse = body === undefined ? undefined : practice.breach(body);
  return worse !== undefined && isAccepted(worse) ? { breached: withBody(filing, index, worse), index } : undefined;
}

const clean: { readonly [form: string]: Body } = { supplier: supplier(), agency: agency(), contract: contract() };

/** The sets that hold a practice to be critical in a declaration that is clean but for it. */
const prohibiting = (practice: Practice): string[] =>
  ruleSets
    .map(({ id }) => id)
    .filter((ruleSet) =>
      forms.some((form) => {
        const body = clean[form];
        if (body === undefined || !practice.forms.includes(form)) return false;
        const bodies = [practice.breach(body) ?? {}];
        return assessed({ bodies, forms: [form], asOf: today, ruleSet }).band === 'critical';
      }),
    );

describe.each(practices.map((practice) => [practice.name, practice] as const))('%s', (_name, practice) => {
  const sets = prohibiting(practice);

  it('is critical under paragraph 13', () => {
    expect(sets).toContain('un-13jk');
  });

  it('is at least 75 and critical whatever else is declared, and never lowers a score', () => {
    let tried = 0;
    fc.assert(
      fc.property(arbitraryFiling, fc.constantFrom(...sets), (anyFiling, ruleSet) => {
        const filing = { ...anyFiling, ruleSet };
        const found = practised(filing, practice);
        if (found === undefined) return;
        tried++;
        const before = assessed(filing).score;
        const { band, score } = assessed(found.breached);
        expect(band).toBe('critical');
        expect(score.found).toBeGreaterThanOrEqual(Math.max(75, before.found));
        expect(score.notRuledOut).toBeGreaterThanOrEqual(Math.max(score.found, before.notRuledOut));
      }),
      { numRuns: 50 },
    );
    expect(tried).toBeGreaterThan(0);
  });
});

const mendable = practices.flatMap(({ mend, ...practice }) => (mend === undefined ? [] : [{ ...practice, mend }]));

describe.each(mendable.map((practice) => [practice.name, practice] as const))('mending %s', (_name, practice) => {
  it('never raises a score', () => {
    let tried = 0;
    fc.assert(
      fc.property(arbitraryFiling, (filing) => {
        const found = practised(filing, practice);
        const body = found?.breached.bodies[found.index];
        if (found === undefined || body === undefined) return;
        const mended = practice.mend(body);
        if (!isAccepted(mended)) return;
        tried++;
        const before = assessed(found.breached).score;
        const after = assessed(withBody(found.breached, found.index, mended)).score;
        expect(after.found).toBeLessThanOrEqual(before.found);
        expect(after.notRuledOut).toBeLessThanOrEqual(before.notRuledOut);
      }),
      { numRuns: 50 },
    );
    expect(tried).toBeGreaterThan(0);
  });
});
