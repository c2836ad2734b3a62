import { afterAll, describe, expect, it, vi } from 'vitest';
import { assess } from '../../rules/assess.ts';
import { always, any, type Condition, yes } from '../../rules/language.ts';
import { breach, gap, met, rule, when } from '../../rules/rule.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { type Changes, change } from '../builders/change.ts';
import { contract } from '../builders/contract.ts';
import { declared, isAccepted } from '../builders/declared.ts';
import { placesIn, without } from '../builders/places.ts';
import { supplier, today } from '../builders/supplier.ts';

// Files share their modules: this one takes its own, and leaves none of them to the next.
vi.hoisted(() => vi.resetModules());
afterAll(() => void vi.resetModules());

const added = '/workerContracts/leavingPenalised';

// As if version 2 of the form had added this question; declarations on version 1 were never asked it.
vi.mock(import('../../rules/forms/walk.ts'), async (original) => {
  const walk = await original();
  return { ...walk, askedSince: (form, pointer) => (pointer === added ? 2 : walk.askedSince(form, pointer)) };
});

const old = change(supplier(), { [`/answers${added}`]: undefined });
const verdict = (body: typeof old, formVersion = 1, ruleSet = un13jk) =>
  assess({
    declarations: [{ ...declared(body), formVersion }],
    context: { party: { id: 'a-party', forms: ['supplier'] } },
    ruleSet,
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

  it('is also each part of a list that was added: its total is not missing', () => {
    const body = change(contract(), { '/answers/allegations': undefined });
    const { findings } = assess({
      declarations: [{ ...declared(body), formVersion: 1 }],
      context: { party: { id: 'an-authority', forms: ['contract'] } },
      ruleSet: un13jk,
      asOf: today,
    });
    const finding = findings.find(({ rule }) => rule === 'REM-10');
    expect(finding).toMatchObject({ notAsked: true, message: { code: 'REM-10.unknown.not_asked' } });
    expect(finding).not.toHaveProperty('severity');
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

describe('a graver case that hangs on a question that was not asked', () => {
  const graver = (condition: Condition) =>
    rule({
      id: 'R-1',
      version: 1,
      topic: 'fees',
      subject: 'declarant',
      forms: ['supplier'],
      title: 'Nobody is charged',
      basis: [],
      appliesIf: always,
      cases: [when(condition, breach('critical')), when(yes('/deposits/taken'), gap('major'))],
      otherwise: met(),
      examples: [],
    });
  const judged = (condition: Condition, changes: Changes) =>
    verdict(change(old, changes), 1, { ...un13jk, rules: [graver(condition)] });

  it('hides nothing of what was found, and is not covered', () => {
    const { findings, score, coverage } = judged(yes(added), { '/answers/deposits/taken': true });
    expect(findings).toMatchObject([{ outcome: 'gap', severity: 'major', notAsked: true, share: { found: 8 } }]);
    expect(score).toEqual({ found: 8, notRuledOut: 8 });
    expect(coverage).toMatchObject({ decided: 0, total: 12 });
  });

  it('weighs nothing where the lighter case was left out, which weighs as if it held', () => {
    const { findings, score } = judged(yes(added), { '/answers/deposits/taken': undefined });
    expect(findings).toMatchObject([{ outcome: 'unknown', severity: 'major', missing: ['/deposits/taken'] }]);
    expect(findings[0]).not.toHaveProperty('notAsked');
    expect(score).toEqual({ found: 0, notRuledOut: 8 });
  });

  it('leaves the rule open where nothing was found', () => {
    const { findings, score } = judged(yes(added), {});
    expect(findings).toMatchObject([{ outcome: 'unknown', notAsked: true, missing: [added] }]);
    expect(score.notRuledOut).toBe(0);
  });

  it('weighs in full where a question that was asked could decide it as well', () => {
    const either = any(yes(added), yes('/deposits/recruitmentLoans'));
    const { score } = judged(either, {
      '/answers/deposits/taken': true,
      '/answers/deposits/recruitmentLoans': undefined,
    });
    expect(score).toEqual({ found: 0, notRuledOut: 75 });
  });
});
