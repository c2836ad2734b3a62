import { describe, expect, it } from 'vitest';
import { far5222250 } from '../../rules/sets/far-52-222-50.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { farRules } from '../../rules/topics/far/rules.ts';
import { agency } from '../builders/agency.ts';
import type { Changes } from '../builders/change.ts';
import { contract } from '../builders/contract.ts';
import { rows } from '../builders/rows.ts';
import { supplier, today } from '../builders/supplier.ts';
import { codeOf, told, weighing } from './story.ts';

const asked = (changes: Changes = {}) => told(supplier(changes), today, far5222250);
const federal = (changes: { [member: string]: unknown }): Changes =>
  Object.fromEntries(
    Object.entries(changes).map(([name, value]) => [`/answers/federalContract/${name}`, value]),
  ) as Changes;

const citedBy = (paragraph: string) =>
  far5222250.rules.filter(({ basis }) => basis.some(({ cite }) => cite.startsWith(`FAR 52.222-50${paragraph}`)));

describe('the set far-52-222-50', () => {
  it.each([
    '(b)(1)',
    '(b)(2)',
    '(b)(3)',
    '(b)(4)',
    '(b)(5)(i)',
    '(b)(5)(ii)',
    '(b)(6)',
    '(b)(7)(i)(A)',
    '(b)(7)(i)(B)',
    '(b)(8)',
    '(b)(9)',
    '(c)(1)',
    '(c)(2)',
    '(d)',
    '(e)',
    '(f)',
    '(g)(1)',
    '(h)(1)',
    '(h)(3)(i)',
    '(h)(3)(ii)',
    '(h)(3)(iii)',
    '(h)(3)(iv)',
    '(h)(3)(v)',
    '(h)(4)(i)',
    '(h)(5)',
    '(i)(1)',
    '(i)(2)',
  ])('has a rule on paragraph %s', (paragraph) => {
    expect(citedBy(paragraph)).not.toEqual([]);
  });

  it('speaks in the name of nothing but the Regulation, and of our own method on the declaration itself', () => {
    const instruments = new Set(far5222250.rules.flatMap(({ basis }) => basis.map(({ instrument }) => instrument)));
    expect([...instruments].toSorted()).toEqual(['Federal Acquisition Regulation', 'Method of this service']);
  });

  it('finds nothing in clean declarations of a contractor, an agency and an authority', () => {
    for (const body of [supplier(), agency(), contract()]) {
      const assessment = told(body, today, far5222250);
      expect(weighing(assessment)).toEqual([]);
      expect(assessment.band).toBe('low');
    }
  });

  it('asks a supplier without a federal contract for no plan, certification or word on incidents', () => {
    const { findings } = asked(federal({ underOne: false }));
    const judged = findings.filter(({ outcome }) => outcome !== 'not_applicable').map(({ rule }) => rule);
    expect(judged.filter((id) => /^(FAR-INC|FAR-CON|FAR-RCR|REM-|GRV-0[28])/.test(id))).toEqual([]);
    expect(judged).toContain('FAR-FEE-01');
  });

  it('leaves what only the clause asks for to itself', () => {
    const elsewhere = new Set(un13jk.rules.map(({ id }) => id));
    expect(farRules.filter(({ id }) => elsewhere.has(id))).toEqual([]);
  });
});

describe('a fee that local law permits, without public money', () => {
  const paid = {
    '/answers/funding/publicFunding': 'none',
    '/answers/recruitment/corridors/rows/np-qa/fees/far-v/payer': 'worker',
    '/answers/recruitment/corridors/rows/np-qa/fees/far-v/locallyPermitted': true,
    '/answers/recruitment/corridors/rows/np-qa/fees/far-v/requiredBy': 'destination_government',
    '/answers/recruitment/corridors/rows/np-qa/fees/far-v/method': 'direct_payment',
    '/answers/recruitment/corridors/rows/np-qa/fees/far-v/collector': 'government',
    '/answers/recruitment/corridors/rows/np-qa/fees/far-v/repayment': { status: 'none' },
  };

  it('is a conflict under paragraph 13, and a breach under the clause', () => {
    expect(codeOf(told(supplier(paid)), 'FEE-01')).toBe('FEE-01.conflict');
    expect(codeOf(asked(paid), 'FAR-FEE-01')).toBe('FAR-FEE-01.breach');
  });

  it('is one even where it was collected long after recruiting', () => {
    const late = { ...paid, '/answers/recruitment/corridors/rows/np-qa/fees/far-v/timing': 'at_end' };
    expect(codeOf(asked(late), 'FAR-FEE-01')).toBe('FAR-FEE-01.breach');
  });
});

describe('credible information', () => {
  const known = { '/answers/incidents/forcedWork': true };
  const done = { '/answers/incidents/authoritiesTold': 'at_once', '/answers/incidents/acted': true };

  it('goes to a person and weighs nothing where the duties are done', () => {
    const assessment = asked({ ...known, ...done });
    expect(assessment.findings.find(({ rule }) => rule === 'FAR-INC-03')).toMatchObject({
      outcome: 'gap',
      review: 'protection',
      share: { found: 0, notRuledOut: 0 },
    });
    expect(assessment.score.notRuledOut).toBe(0);
  });

  it('weighs where nobody was told and nothing was done', () => {
    const silent = { '/answers/incidents/authoritiesTold': 'no', '/answers/incidents/acted': false };
    expect(weighing(asked({ ...known, ...silent }))).toEqual(['FAR-INC-04.gap', 'FAR-INC-05.gap']);
  });

  it('beside a certification that nothing was found goes to a person as well', () => {
    const finding = asked({ ...known, ...done }).findings.find(({ rule }) => rule === 'REM-09D');
    expect(finding).toMatchObject({ review: 'credibility', message: { code: 'REM-09D.gap.review' } });
  });
});

describe('a yearly certification', () => {
  const awardedOn = (day: string) => federal({ awardedOn: day });

  it.each([
    ['2025-10-31', 'REM-09B.met.not_yet_due'],
    ['2025-10-30', 'REM-09B.gap'],
  ])('after an award on %s is judged as %s', (day, code) => {
    expect(codeOf(asked({ ...awardedOn(day), '/answers/certificates/beforeAwardOn': '2025-10-01' }), 'REM-09B')).toBe(
      code,
    );
  });

  it('that was never given is critical, and one that is late is not', () => {
    const bandOf = (yearly: Changes) =>
      asked({ ...awardedOn('2024-05-01'), '/answers/certificates/beforeAwardOn': '2024-04-01', ...yearly }).band;
    expect(bandOf({ '/answers/certificates/yearly': false })).toBe('critical');
    expect(bandOf({ '/answers/certificates/yearly': true, '/answers/certificates/yearlyOn': '2025-05-01' })).not.toBe(
      'critical',
    );
  });
});

describe('the plan', () => {
  it('that lacks three elements weighs as one that falls short', () => {
    const lacking = (...names: string[]) =>
      asked(Object.fromEntries(names.map((name) => [`/answers/compliancePlan/${name}`, false])));
    expect(lacking('awareness', 'reporting', 'subcontracts').score).toEqual(lacking('awareness').score);
    expect(lacking('awareness').score.found).toBeGreaterThan(0);
  });

  it('is for a person to judge where all elements are there', () => {
    expect(asked().findings.find(({ rule }) => rule === 'REM-08A')).toMatchObject({
      outcome: 'met',
      review: 'credibility',
    });
  });

  it.each(['underOne', 'abroad', 'portionDollars', 'awarded', 'awardedOn'])(
    'weighs no less where the answer %s, on which it hangs, is taken back',
    (name) => {
      const missing = { '/answers/compliancePlan/exists': false, '/answers/certificates/beforeAward': false };
      const before = asked(missing);
      const after = asked({ ...missing, ...federal({ [name]: undefined }) });
      expect(before.band).toBe('critical');
      expect(after.band).toBe('not_scored');
      expect(after.score.notRuledOut).toBe(before.score.notRuledOut);
    },
  );
});

describe('an allegation in the desk of an authority', () => {
  const allegation = (row: { [member: string]: boolean | string }) =>
    told(contract({ '/answers/allegations/list': rows({ id: 'a-1', reference: 'IG-2026-4', ...row }) }));
  const decided = { credible: 'yes', authoritiesTold: true, investigation: 'ended' };

  it('counts under paragraph 13 (k) too, for the authority and for nobody else', () => {
    const assessment = allegation({ ...decided, contractorHeard: false, determination: 'not_substantiated' });
    expect(assessment.findings.find(({ rule }) => rule === 'REM-10')).toMatchObject({
      subject: 'buyer',
      outcome: 'gap',
      message: { code: 'REM-10.gap.not_heard' },
    });
  });

  it('is not decided by what was left out', () => {
    expect(codeOf(allegation({ credible: 'yes' }), 'REM-10')).toBe('REM-10.unknown');
    expect(codeOf(allegation({}), 'REM-10')).toBe('REM-10.unknown');
  });
});
