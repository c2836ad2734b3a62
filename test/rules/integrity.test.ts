import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import { addDays } from '../../rules/engine/date.ts';
import type { Json } from '../../rules/engine/scope.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { agency } from '../builders/agency.ts';
import { supplier, today } from '../builders/supplier.ts';
import { codeOf, told, weighing } from './story.ts';

const document = (dates: { [date: string]: Json }): Json => ({
  evidence: [{ sha256: 'a'.repeat(64), mediaType: 'application/pdf', size: 1000, identifiesNoWorker: true, ...dates }],
});

describe('evidence', () => {
  const shown = (dates: { [date: string]: Json }) =>
    told(supplier({ '/qualifiers': { '/deposits/taken': document(dates) } }));

  it('is called expired from the day after its last, and old after two years', () => {
    expect(codeOf(shown({ expiresOn: today }), 'INT-02')).toBe('INT-02.met');
    expect(codeOf(shown({ expiresOn: addDays(today, -1) }), 'INT-02')).toBe('INT-02.gap.expired');
    expect(codeOf(shown({ effectiveOn: addDays(today, -730) }), 'INT-02')).toBe('INT-02.met');
    expect(codeOf(shown({ effectiveOn: addDays(today, -731) }), 'INT-02')).toBe('INT-02.gap.old');
  });

  it('that has expired moves no score', () => {
    const { score, band, findings } = shown({ expiresOn: addDays(today, -1) });
    expect({ score, band }).toEqual({ score: { found: 0, notRuledOut: 0 }, band: 'low' });
    expect(findings.find(({ rule }) => rule === 'INT-02')?.message.parameters).toEqual({ count: 1 });
  });
});

describe('an unanswered question', () => {
  it('is counted, and weighs only where a rule would have read it', () => {
    const assessment = told(supplier({ '/answers/dueDiligence/risksAssessedOn': undefined }));
    const finding = assessment.findings.find(({ rule }) => rule === 'INT-01');
    expect(finding).toMatchObject({ outcome: 'gap', message: { parameters: { count: 1 } }, share: { notRuledOut: 0 } });
    expect(weighing(assessment)).toEqual(['DUE-01.unknown']);
  });

  it('is not counted where it was not asked', () => {
    expect(codeOf(told(supplier()), 'INT-01')).toBe('INT-01.met');
    expect(codeOf(told(agency()), 'INT-01')).toBe('INT-01.met');
  });

  it('that would be asked only after another is counted once the other opens it: what is unanswered is the other', () => {
    const count = (kept: boolean | undefined) =>
      told(supplier({ '/answers/identityDocuments/kept': kept })).findings.find(({ rule }) => rule === 'INT-01')
        ?.message.parameters.count;
    expect(count(true)).toBeGreaterThan(1);
    expect(count(undefined)).toBe(1);
  });
});

describe('a signature', () => {
  it('by somebody who may not sign is a minor gap, and so is saying nothing of it', () => {
    const refused = told(agency({ '/signature/authorised': false }));
    const silent = told(agency({ '/signature/authorised': undefined }));
    expect(weighing(refused)).toEqual(['INT-05.gap']);
    expect(weighing(silent)).toEqual(['INT-05.unknown']);
    expect(silent.score.notRuledOut).toBe(refused.score.found);
  });
});

describe('a duty of States', () => {
  it('is shown with its paragraph and never among the findings', () => {
    const { stateDuties, findings } = told(supplier());
    expect(stateDuties.map(({ rule, basis }) => [rule, basis[0]])).toEqual([
      ['STA-01', '13(j)-2'],
      ['STA-02', '13(j)-3'],
      ['STA-03', '13(k)-1'],
    ]);
    expect(findings.filter(({ subject }) => subject === 'state')).toEqual([]);
  });

  it('is shown also where nothing was declared', () => {
    const nothing = { declarations: [], context: { party: { id: 'party', forms: [] } }, ruleSet: un13jk, asOf: today };
    expect(assess(nothing).stateDuties).toHaveLength(3);
  });
});
