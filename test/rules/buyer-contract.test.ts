import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import type { Changes } from '../builders/change.ts';
import { contract } from '../builders/contract.ts';
import { declared } from '../builders/declared.ts';
import { supplier, today } from '../builders/supplier.ts';

function assessed(changes: Changes = {}) {
  const assessment = assess({
    declarations: [declared(contract(changes))],
    context: { party: { id: 'itt-2026-0117', forms: [] } },
    ruleSet: un13jk,
    asOf: today,
  });
  return { ...assessment, finding: (rule: string) => assessment.findings.find((each) => each.rule === rule) };
}

const clauses = '/answers/clauses';
const noRemedies = {
  removeEmployees: false,
  terminateSubcontract: false,
  suspendPayments: false,
  loseAwardFee: false,
  declineOptions: false,
  terminate: false,
  suspendOrDebar: false,
};

describe('a contract with every clause', () => {
  it('is low, at 0', () => {
    expect(assessed()).toMatchObject({ score: { found: 0, notRuledOut: 0 }, band: 'low' });
  });
});

describe('a contract that bans fees and nothing else', () => {
  const weak = assessed({
    [clauses]: {
      feesBanned: true,
      documentRetentionBanned: false,
      remedies: noRemedies,
      workerRemedy: false,
      noticeDuty: false,
      access: { disclosure: false, documents: false, sitesAndStaff: false, victimProtection: false },
      flowDownAllTiers: false,
      flowDownAgents: false,
    },
  });

  it('is critical, by the ban and by the remedies', () => {
    expect(weak.band).toBe('critical');
    expect(weak.score.found).toBeGreaterThanOrEqual(94);
    expect(weak.finding('REM-01')).toMatchObject({ outcome: 'gap', severity: 'critical', subject: 'buyer' });
    expect(weak.finding('REM-02')?.message.code).toBe('REM-02.gap.none');
  });

  it('never enters the score of its contractor', () => {
    const { findings } = assess({
      declarations: [declared(supplier())],
      context: { party: { id: 'everest-build', forms: ['supplier'] } },
      ruleSet: un13jk,
      asOf: today,
    });
    expect(new Set(findings.map(({ subject }) => subject))).toEqual(new Set(['declarant']));
  });
});

describe('the remedies of a contract', () => {
  it.each(['suspendPayments', 'terminate'])('are enough where %s is one of two', (remedy) => {
    const { finding } = assessed({
      [`${clauses}/remedies`]: { ...noRemedies, removeEmployees: true, [remedy]: true },
    });
    expect(finding('REM-02')?.outcome).toBe('met');
  });

  it('are weak without both, however many others there are', () => {
    const { finding } = assessed({
      [`${clauses}/remedies/suspendPayments`]: false,
      [`${clauses}/remedies/terminate`]: false,
    });
    expect(finding('REM-02')).toMatchObject({ severity: 'major', message: { code: 'REM-02.gap.weak' } });
  });

  it('may all be missing where none was read, and that is not scored', () => {
    const { finding, band, score } = assessed({ [`${clauses}/remedies`]: undefined });
    expect(finding('REM-02')).toMatchObject({ outcome: 'unknown', severity: 'critical' });
    expect({ band, score }).toEqual({ band: 'not_scored', score: { found: 0, notRuledOut: 75 } });
  });
});

describe('a grant', () => {
  const grant = assessed({
    '/answers/contract/kind': 'grant',
    [clauses]: { feesBanned: true, documentRetentionBanned: false },
  });

  it('must ban both practices, and is not judged by the remedies of contracts', () => {
    expect(grant.finding('REM-01')?.outcome).toBe('gap');
    const others = grant.findings.filter(({ rule }) => /^REM-0[2-6]$/.test(rule));
    expect(others.map(({ outcome }) => outcome)).toEqual(Array(5).fill('not_applicable'));
  });

  it('is judged by them where it is a contract too', () => {
    const both = assessed({ '/answers/contract/kind': 'both', [`${clauses}/workerRemedy`]: false });
    expect(both.finding('REM-03')).toMatchObject({ outcome: 'gap', severity: 'major' });
  });
});

describe('a clause that does half of what it should', () => {
  it.each([
    ['REM-04', `${clauses}/noticeDuty`],
    ['REM-05', `${clauses}/access/disclosure`],
    ['REM-05', `${clauses}/access/documents`],
    ['REM-05', `${clauses}/access/sitesAndStaff`],
    ['REM-05', `${clauses}/access/victimProtection`],
    ['REM-06', `${clauses}/flowDownAllTiers`],
    ['REM-06', `${clauses}/flowDownAgents`],
  ])('is a major gap of %s without %s', (rule, pointer) => {
    expect(assessed({ [pointer]: false }).finding(rule)).toMatchObject({ outcome: 'gap', severity: 'major' });
  });
});
