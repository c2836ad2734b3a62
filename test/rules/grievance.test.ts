import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { agency } from '../builders/agency.ts';
import type { Body, Changes } from '../builders/change.ts';
import { declared } from '../builders/declared.ts';
import { languageRows } from '../builders/rows.ts';
import { supplier, today } from '../builders/supplier.ts';

function verdict(body: Body) {
  const assessment = assess({
    declarations: [declared(body)],
    context: { party: { id: 'a-party', forms: [] } },
    ruleSet: un13jk,
    asOf: today,
  });
  const finding = (rule: string) => assessment.findings.find((each) => each.rule === rule);
  const withOutcome = (outcome: string) =>
    assessment.findings.filter((each) => each.outcome === outcome).map((each) => each.rule);
  return { ...assessment, finding, withOutcome };
}

const criteria = [
  'legitimate',
  'accessible',
  'predictable',
  'equitable',
  'transparent',
  'rightsCompatible',
  'continuousLearning',
  'dialogue',
];
const eight = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((letter) => `GRV-04${letter}`);
const noChannel: Changes = { '/answers/grievance': { exists: false } };

describe('a complaint channel', () => {
  it('is a gap in all that is asked of it where there is none', () => {
    expect(verdict(supplier(noChannel)).withOutcome('gap')).toEqual(['GRV-03', ...eight, 'GRV-06', 'GRV-07']);
  });

  it('weighs the same where there is none as where it fails in everything', () => {
    const weak: Changes = {
      '/answers/grievance/languages': languageRows('en'),
      '/answers/grievance/casesReceived': 0,
      '/answers/grievance/covers': {
        agencyWorkers: false,
        subcontractedWorkers: false,
        departedWorkers: false,
        irregularStatus: false,
      },
    };
    for (const criterion of criteria) weak[`/answers/grievance/${criterion}`] = false;
    const { score } = verdict(supplier(weak));
    expect(score.found).toBeGreaterThan(0);
    expect(verdict(supplier(noChannel)).score.found).toBe(score.found);
  });

  it.each(criteria.map((criterion, index) => [criterion, eight[index]]))(
    'is judged by %s on its own',
    (criterion, rule) => {
      const { withOutcome, finding } = verdict(supplier({ [`/answers/grievance/${criterion}`]: false }));
      expect(withOutcome('gap')).toEqual([rule]);
      expect(finding(String(rule))).toMatchObject({
        severity: 'minor',
        basis: [`UNGP 31(${rule?.slice(-1).toLowerCase()})`],
      });
    },
  );

  it.each(['agencyWorkers', 'subcontractedWorkers', 'departedWorkers', 'irregularStatus'])(
    'is a major gap where it is closed to one group: %s',
    (group) => {
      const { finding } = verdict(supplier({ [`/answers/grievance/covers/${group}`]: false }));
      expect(finding('GRV-06')).toMatchObject({ outcome: 'gap', severity: 'major' });
    },
  );

  it('lacks a language even if only one of three is missing', () => {
    const { finding } = verdict(supplier({ '/answers/grievance/languages': languageRows('ne', 'en') }));
    expect(finding('GRV-03')?.outcome).toBe('gap');
  });

  it('does not cover workers of whom no language is named', () => {
    const { finding } = verdict(supplier({ '/answers/workforce/languages': languageRows() }));
    expect(finding('GRV-03')?.outcome).toBe('gap');
  });
});

describe('a channel without a single case', () => {
  const noCase = (headcount: number) =>
    verdict(supplier({ '/answers/workforce/headcount': headcount, '/answers/grievance/casesReceived': 0 })).finding(
      'GRV-07',
    );

  it('is a warning from a hundred workers on, and tells their number', () => {
    expect(noCase(100)).toMatchObject({
      outcome: 'gap',
      severity: 'minor',
      message: { parameters: { workers: 100 } },
    });
    expect(noCase(99)?.outcome).toBe('not_applicable');
  });
});

describe('what workers are told', () => {
  it.each(['contract', 'grant', 'none'])('is judged alike where the funding is %s', (funding) => {
    const { finding } = verdict(
      supplier({ '/answers/funding/publicFunding': funding, '/answers/notices/grievanceRouteTold': 'some' }),
    );
    expect(finding('GRV-01B')).toMatchObject({ outcome: 'gap', severity: 'major' });
  });

  it('is found two gaps, not one, where neither protections nor the route were told', () => {
    const silent = supplier({
      '/answers/notices/protectionsTold': 'none',
      '/answers/notices/grievanceRouteTold': 'none',
    });
    expect(verdict(silent).withOutcome('gap')).toEqual(['GRV-01A', 'GRV-01B']);
  });

  it('is not asked of an agency that placed nobody, unless it names the languages of workers', () => {
    const none = { '/answers/workforce/headcount': 0, '/answers/notices/protectionsTold': 'none' };
    expect(verdict(agency(none)).finding('GRV-01A')?.outcome).toBe('gap');
    const nobody = { ...none, '/answers/workforce/languages': languageRows() };
    expect(verdict(agency(nobody)).finding('GRV-01A')?.outcome).toBe('not_applicable');
  });

  it('does not cite paragraph 13 for agents, of whom it does not speak', () => {
    const { finding } = verdict(supplier({ '/answers/notices/agentsTold': 'none' }));
    expect(finding('GRV-01C')).toMatchObject({ outcome: 'gap', severity: 'major' });
    expect(finding('GRV-01C')?.basis).toContain('Practice: agents and recruiters are told the policy');
    expect(finding('GRV-01C')?.basis.filter((cite) => cite.startsWith('13('))).toEqual([]);
  });
});
