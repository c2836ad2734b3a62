import { describe, expect, it } from 'vitest';
import type { Body } from '../builders/change.ts';
import { isAccepted } from '../builders/declared.ts';
import { supplier } from '../builders/supplier.ts';
import { codeOf, told, weighing } from './story.ts';

const at = (question: string) => `/answers/identityDocuments/${question}`;
const sixConditions = {
  atWorkersRequest: true,
  inOwnLanguage: true,
  personalLockable: true,
  returnedAnyTime: true,
  withoutReason: true,
  withoutCost: true,
};
const keeping = (safekeeping: Body): Body => supplier({ [at('kept')]: true, [at('safekeeping')]: safekeeping });

describe('a document denied to its worker', () => {
  it('is critical, also beside safekeeping that meets all six conditions', () => {
    const assessment = told(
      supplier({
        [at('denied')]: true,
        [at('allReturned')]: false,
        [at('kept')]: true,
        [at('safekeeping')]: sixConditions,
      }),
    );

    expect(weighing(assessment)).toEqual(['DOC-01.breach', 'DOC-02.gap.check']);
    expect(assessment.score).toEqual({ found: 75, notRuledOut: 75 });
    expect(assessment.band).toBe('critical');
  });

  it('is repaired only when all have theirs back and the practice has ended', () => {
    const denied = { [at('denied')]: true, [at('allReturned')]: true };

    expect(told(supplier({ ...denied, [at('endedOn')]: '2026-03-01' })).score.notRuledOut).toBe(0);
    expect(told(supplier(denied)).band).toBe('not_scored');
    expect(told(supplier({ ...denied, [at('allReturned')]: false, [at('endedOn')]: '2026-03-01' })).band).toBe(
      'critical',
    );
  });

  it('stays critical when most of the form is left blank', () => {
    const blank = supplier({ '/answers': { identityDocuments: { denied: true, allReturned: false } } });

    expect(told(blank).band).toBe('critical');
    expect(told(blank).score.notRuledOut).toBeGreaterThan(94);
  });

  it('cannot be excused by consent, which the form has no place for', () => {
    expect(isAccepted(supplier({ [at('denied')]: true }))).toBe(true);
    expect(isAccepted(supplier({ [at('denied')]: true, [at('consent')]: true }))).toBe(false);
  });
});

describe('safekeeping', () => {
  it('is a minor gap to be checked when all six conditions are met, never met', () => {
    const assessment = told(keeping(sixConditions));

    expect(weighing(assessment)).toEqual(['DOC-02.gap.check']);
    expect(assessment.score.found).toBe(2);
    expect(assessment.band).toBe('low');
  });

  it.each(['returnedAnyTime', 'withoutReason', 'withoutCost'])('is critical where %s fails', (condition) => {
    const assessment = told(keeping({ ...sixConditions, [condition]: false }));

    expect(codeOf(assessment, 'DOC-02')).toBe('DOC-02.breach');
    expect(assessment.band).toBe('critical');
  });

  it.each(['atWorkersRequest', 'inOwnLanguage', 'personalLockable'])('is a major gap where %s fails', (condition) => {
    const assessment = told(keeping({ ...sixConditions, [condition]: false }));

    expect(codeOf(assessment, 'DOC-02')).toBe('DOC-02.gap.conditions');
    expect(assessment.band).toBe('low');
  });

  it.each(Object.keys(sixConditions))('is unknown, and no better for it, where %s is left out', (condition) => {
    const { [condition]: _left, ...rest }: Body = sixConditions;
    const assessment = told(keeping(rest));

    expect(codeOf(assessment, 'DOC-02')).toBe('DOC-02.unknown');
    expect(assessment.score.notRuledOut).toBeGreaterThan(told(keeping(sixConditions)).score.notRuledOut);
  });
});

describe('documents taken for a while', () => {
  const holding = (holds: Body): Body =>
    supplier({ [at('holds')]: { used: true, heldNow: 4, longestDays: 9, ...holds } });

  it('are critical when one is overdue, log or no log', () => {
    expect(codeOf(told(holding({ overdue: 1, logKept: true })), 'DOC-03')).toBe('DOC-03.breach');
    expect(told(holding({ overdue: 1, logKept: false })).score.found).toBe(75);
  });

  it('are a major gap without a log, and nothing with one', () => {
    expect(codeOf(told(holding({ overdue: 0, logKept: false })), 'DOC-03')).toBe('DOC-03.gap');
    expect(told(holding({ overdue: 0, logKept: true })).score.notRuledOut).toBe(0);
  });

  it('count once together with denial and safekeeping', () => {
    const assessment = told(
      supplier({
        [at('denied')]: true,
        [at('allReturned')]: false,
        [at('kept')]: true,
        [at('safekeeping')]: { ...sixConditions, withoutCost: false },
        [at('holds')]: { used: true, overdue: 2, logKept: false },
      }),
    );

    expect(weighing(assessment)).toEqual(['DOC-01.breach', 'DOC-02.breach', 'DOC-03.breach']);
    expect(assessment.score.found).toBe(75);
  });
});

describe('a renewal hampered, or a contract copy withheld', () => {
  it.each(['renewalHampered', 'contractCopyWithheld'])('is a major breach (%s), not a critical one', (question) => {
    const assessment = told(supplier({ [at(question)]: true }));

    expect(codeOf(assessment, 'DOC-04')).toBe('DOC-04.breach');
    expect(assessment.score.found).toBe(8);
    expect(assessment.band).toBe('low');
  });
});
