import { beforeAll, describe, expect, it } from 'vitest';
import { ruleSets } from '../../rules/sets/all.ts';
import { answersChangedAfterCase } from '../../shared/assessing/answers-changed.ts';
import { assessParty } from '../../shared/assessing/assess-party.ts';
import { contextOf } from '../../shared/assessing/context.ts';
import { readKnown } from '../../shared/assessing/known.ts';
import { getAssessment, type KeptAssessment } from '../../shared/store/assessment.ts';
import { latestDeclarations } from '../../shared/store/declaration.ts';
import { fingerprintOf } from '../../shared/store/fingerprint.ts';
import { getParty } from '../../shared/store/party.ts';
import { scoresOf } from '../../shared/store/score.ts';
import { type Desk, day, openDesk } from '../api/desk.ts';
import { supplier } from '../builders/supplier.ts';

const breach = { '/answers/deposits/taken': true, '/answers/deposits/allReturned': false };
const un = ruleSets.find(({ id }) => id === 'un-13jk');
if (un === undefined) throw new RangeError('There is no un-13jk.');

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

async function declared(name: string, ...changes: Parameters<typeof supplier>[0][]): Promise<KeptAssessment[]> {
  const party = await desk.register(name);
  const kept: KeptAssessment[] = [];
  for (const each of changes) {
    const { assessment } = await desk.declare(party, supplier(each, day));
    const read = await getAssessment(desk.store, party.id, assessment.id);
    if (read !== undefined) kept.push(read);
  }
  expect(kept).toHaveLength(changes.length);
  return kept;
}

describe('the context of an assessment', () => {
  it('of a first declaration holds no breach and no earlier verdict', async () => {
    const [first] = await declared('First', breach);
    expect(first?.context.openBreaches).toBeUndefined();
    expect(first?.context.observed?.rulesChanged).toBeUndefined();
  });

  it('holds the breaches of the declarations before, through any number of silent ones', async () => {
    const [, second, third] = await declared('Thrice', breach, {}, {});
    for (const each of [second, third]) {
      expect(each?.context.openBreaches?.map(({ rule }) => rule)).toEqual(['FEE-04']);
      expect(each?.body.band).toBe('critical');
      expect(each?.context.observed?.rulesChanged).toBe(false);
    }
    expect(third?.context.openBreaches).toEqual(second?.context.openBreaches);
  });

  it('is the same for a rule set that comes later, from the declarations in their order', async () => {
    const [first, second, third] = await declared('Before the set', breach, {}, {});
    const party = await getParty(desk.store, first?.party ?? '');
    if (party === undefined) throw new RangeError('The party is gone.');
    const filed = await latestDeclarations(desk.store, party.id);
    const facts = { filed, kept: filed, ruleSets: [un], at: new Date(`${day}T00:00:00Z`) };
    const known = await readKnown(desk.store, party, { ...facts, scores: [] });
    const context = contextOf(party, filed, un, known);
    expect(context.openBreaches).toEqual(third?.context.openBreaches);
    expect(context.observed?.rulesChanged).toBeUndefined();
    const scores = await scoresOf(desk.store, party.id);
    const again = await readKnown(desk.store, party, { ...facts, scores });
    const when = { id: second?.id ?? '', at: new Date(`${day}T00:00:00Z`) };
    expect(assessParty(party, filed, un, again, when).body.findings).toEqual(third?.body.findings);
  });

  it('says that the rules have changed since', async () => {
    const [first] = await declared('Under other rules', {});
    const party = await getParty(desk.store, first?.party ?? '');
    if (party === undefined) throw new RangeError('The party is gone.');
    const filed = await latestDeclarations(desk.store, party.id);
    const scores = await scoresOf(desk.store, party.id);
    const changed = { ...un, version: '9.9.9', rules: un.rules.slice(1) };
    const at = new Date(`${day}T00:00:00Z`);
    const known = await readKnown(desk.store, party, { filed, kept: filed, scores, ruleSets: [changed], at });
    expect(contextOf(party, filed, changed, known).observed?.rulesChanged).toBe(true);
  });

  it('counts other parties that filed the same answers, in whatever order, and never itself', async () => {
    const own = { '/answers/workforce/headcount': 7301 };
    const [first] = await declared('Original', own);
    const [second, again] = await declared('Copy', own, own);
    const [other] = await declared('Another', { '/answers/workforce/headcount': 7302 });
    const counts = [first, second, again, other].map((each) => each?.context.observed?.sameAnswersElsewhere);
    expect(counts).toEqual([0, 1, 1, 0]);
    expect(JSON.stringify(second?.context)).not.toContain(first?.party);
  });

  it('counts answers that changed although a case was open, and is silent where none was', async () => {
    const open = { '/answers/grievance/casesReceived': 3 };
    const [, changed] = await declared('Case open', open, { ...open, '/answers/workforce/headcount': 5 });
    expect(changed?.context.observed?.answersChangedAfterCase).toBe(1);
    const none = { '/answers/grievance/casesReceived': 0 };
    const [, quiet] = await declared('No case', none, { ...none, '/answers/workforce/headcount': 5 });
    expect(quiet?.context.observed?.answersChangedAfterCase).toBeUndefined();
  });
});

describe('what tells declarations apart', () => {
  const declaration = (answers: { [topic: string]: unknown }) => ({
    id: 'd',
    form: 'supplier' as const,
    formVersion: 2,
    period: { from: '2025-01-01', to: '2025-12-31' },
    signature: { signed: true as const, role: 'Director', date: '2026-01-15' },
    answers,
    qualifiers: {},
  });

  it('is no fingerprint where there are too few answers to tell anything', () => {
    expect(fingerprintOf(declaration({ deposits: { taken: false } }))).toBeUndefined();
    const many = { list: Array.from({ length: 30 }, (_, index) => ({ id: `r${index}`, of: index })) };
    const turned = { list: many.list.toReversed() };
    expect(fingerprintOf(declaration(many))).toMatch(/^[0-9a-f]{64}$/);
    expect(fingerprintOf(declaration(turned))).toBe(fingerprintOf(declaration(many)));
  });

  it('is a withdrawn answer as much as another one, but not one that came, nor the case itself', () => {
    const before = declaration({ grievance: { casesReceived: 2, exists: true }, workforce: { headcount: 9 } });
    const changedBy = (answers: { [topic: string]: unknown }) => answersChangedAfterCase(before, declaration(answers));
    expect(changedBy(before.answers)).toBe(0);
    expect(changedBy({ ...before.answers, deposits: { taken: false } })).toBe(0);
    expect(changedBy({ ...before.answers, workforce: {} })).toBe(1);
    expect(changedBy({ ...before.answers, grievance: { casesReceived: 0, exists: false } })).toBe(1);
    expect(answersChangedAfterCase(declaration({ grievance: { casesReceived: 0 } }), before)).toBeUndefined();
  });
});
