import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import type { Assessment, Beside, Finding } from '../../rules/assessment.ts';
import { addDays } from '../../rules/engine/date.ts';
import { ruleSets } from '../../rules/sets/all.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { registerSays } from '../../rules/topics/agency/register-examples.ts';
import { agreed, workersBore } from '../../rules/topics/ledger-examples.ts';
import { agency } from '../builders/agency.ts';
import type { Body } from '../builders/change.ts';
import { declared } from '../builders/declared.ts';
import { supplier, today } from '../builders/supplier.ts';

const told = (body: Body, beside: Beside = {}): Assessment =>
  assess({
    declarations: [declared(body)],
    context: { party: { id: 'a-party', forms: [body.form === 'agency' ? 'agency' : 'supplier'] }, ...beside },
    ruleSet: un13jk,
    asOf: today,
  });

const finding = ({ findings }: Assessment, id: string): Finding | undefined => findings.find(({ rule }) => rule === id);
const since = (days: number) => ({ since: addDays(today, -days) });

describe('an account of the other side that workers bore a cost', () => {
  it('weighs as the worse of the two from the day after the last day to respond', () => {
    expect(told(supplier(), workersBore(since(30)))).toMatchObject({
      score: { found: 0, notRuledOut: 0 },
      band: 'low',
    });
    const late = told(supplier(), workersBore(since(31)));
    expect(late).toMatchObject({ score: { found: 75, notRuledOut: 75 }, band: 'critical' });
    expect(finding(late, 'INT-03')).toMatchObject({ outcome: 'conflict', severity: 'critical' });
    expect(finding(late, 'FEE-03')?.message.code).toBe('FEE-03.conflict.others');
  });

  it('is one fact with what the declarant admits itself, and counts once', () => {
    const visa = '/answers/recruitment/corridors/rows/np-qa/fees/far-v';
    const admitted = { [`${visa}/payer`]: 'worker', [`${visa}/repayment`]: { status: 'none' } };
    expect(told(supplier(admitted), workersBore()).score.found).toBe(told(supplier(admitted)).score.found);
  });

  it('leaves nothing open for the next declaration: it is looked up anew', () => {
    expect(finding(told(supplier(), workersBore()), 'INT-03')).not.toHaveProperty('earlier');
    expect(finding(told(supplier(), agreed(1)), 'INT-03')?.message).toEqual({
      code: 'INT-03.met',
      parameters: { links: 1, compared: 1 },
    });
  });

  it('is left to a person where an agency speaks of several clients at once', () => {
    expect(finding(told(supplier(), workersBore({ sameWorkers: false })), 'INT-03')).toMatchObject({
      message: { code: 'INT-03.conflict.others' },
      review: 'credibility',
      share: { found: 0, notRuledOut: 0 },
    });
  });

  it('is not ruled out where the declarant leaves open what would tell whose workers they were', () => {
    const { ledger } = workersBore();
    const rows = (ledger?.rows ?? []).map(({ sameWorkers: _, ...line }) => line);
    const open = told(supplier(), ledger && { ledger: { ...ledger, rows } });
    expect(finding(open, 'INT-03')).toMatchObject({ outcome: 'unknown', severity: 'critical' });
    expect(open.band).toBe('not_scored');
  });
});

describe('a link that cannot be compared', () => {
  it('weighs nothing, and is no praise either', () => {
    const before = told(supplier());
    const after = told(supplier(), agreed(0));
    expect(finding(after, 'INT-03')?.message).toEqual({ code: 'INT-03.gap.unconfirmed', parameters: { links: 1 } });
    expect([after.score, after.band, after.coverage]).toEqual([before.score, before.band, before.coverage]);
  });
});

describe('the register of licences', () => {
  it('weighs at once where it contradicts what an agency states', () => {
    const said = (beside: Beside) => {
      const assessment = told(agency(), beside);
      return [finding(assessment, 'AGY-01')?.message.code, assessment.band];
    };
    expect(said(registerSays({ register: 'verified' }))).toEqual(['AGY-01.met', 'low']);
    expect(said(registerSays({ register: 'claimed' }))).toEqual(['AGY-01.met', 'low']);
    expect(said(registerSays({ register: 'verified', heldOnLastRecruitment: 'no' }))).toEqual([
      'AGY-01.conflict.register_not_held',
      'critical',
    ]);
    expect(said(registerSays({ register: 'unknown' }))[0]).toBe('AGY-01.conflict.register_unknown');
  });

  it('leaves open what a day of recruitment that is not stated would tell', () => {
    const { licences } = registerSays({ register: 'verified' });
    const rows = (licences?.rows ?? []).map(({ heldOnLastRecruitment: _, ...fact }) => fact);
    expect(finding(told(agency(), { licences: { total: 1, rows } }), 'AGY-01')).toMatchObject({
      outcome: 'unknown',
      severity: 'critical',
    });
  });
});

describe('what others say', () => {
  const document = { sha256: 'a'.repeat(64), mediaType: 'application/pdf', size: 1, identifiesNoWorker: true };

  it('asks for no document of the declarant: what it documents stays documented', () => {
    const topics = Object.keys(declared(supplier()).answers).map((topic) => [`/${topic}`, { evidence: [document] }]);
    const body = supplier({ '/qualifiers': Object.fromEntries(topics) });
    expect(told(body).confidence).toBe('documented');
    expect(told(body, agreed(1)).confidence).toBe('documented');
  });

  it('is read by the three sets that judge who bore what, and the others keep their meaning', () => {
    const reading = ruleSets.filter(({ parameters }) => parameters.some(({ id }) => id === 'links.answer.days'));
    expect(reading.map(({ id }) => id)).toEqual(['un-13jk', 'far-52-222-50', 'ilo-fair-recruitment']);
    expect(ruleSets.filter((set) => !reading.includes(set)).map(({ version }) => version)).toEqual(['1.0.0', '1.0.0']);
  });
});
