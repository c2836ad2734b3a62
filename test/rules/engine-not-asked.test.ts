import { describe, expect, it, vi } from 'vitest';
import { assess } from '../../rules/assess.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { change } from '../builders/change.ts';
import { declared, isAccepted } from '../builders/declared.ts';
import { placesIn, without } from '../builders/places.ts';
import { supplier, today } from '../builders/supplier.ts';

const added = '/workerContracts/leavingPenalised';

// As if version 2 of the form had added this question; declarations on version 1 were never asked it.
vi.mock(import('../../rules/forms/walk.ts'), async (original) => {
  const walk = await original();
  return { ...walk, askedSince: (form, pointer) => (pointer === added ? 2 : walk.askedSince(form, pointer)) };
});

const old = change(supplier(), { [`/answers${added}`]: undefined });
const verdict = (body: typeof old, formVersion = 1) =>
  assess({
    declarations: [{ ...declared(body), formVersion }],
    context: { party: { id: 'a-party', forms: ['supplier'] } },
    ruleSet: un13jk,
    asOf: today,
  });

describe('a question that the form version did not ask', () => {
  it('weighs nothing, lowers coverage and says so', () => {
    const { findings, score, band, coverage } = verdict(old);
    expect(findings.find(({ rule }) => rule === 'CON-07')).toMatchObject({
      outcome: 'unknown',
      notAsked: true,
      message: { code: 'CON-07.unknown.not_asked' },
    });
    expect(score.notRuledOut).toBe(0);
    expect(band).toBe('low');
    expect(coverage.total - coverage.decided).toBe(12);
  });

  it('weighs as much as any other once it was asked', () => {
    expect(verdict(old, 2)).toMatchObject({ score: { found: 0, notRuledOut: 75 }, band: 'not_scored' });
  });

  it('does not make it pay to leave out what was asked', () => {
    const before = verdict(old).score.notRuledOut;
    const smaller = placesIn(old)
      .map((place) => without(old, place))
      .filter((body) => isAccepted(body));
    expect(smaller.length).toBeGreaterThan(100);
    for (const body of smaller) expect(verdict(body).score.notRuledOut).toBeGreaterThanOrEqual(before);
    expect(verdict(change(old, { '/answers': {} })).score.notRuledOut).toBeGreaterThan(90);
  });
});
