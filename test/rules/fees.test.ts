import { describe, expect, it } from 'vitest';
import { far5222250 } from '../../rules/sets/far-52-222-50.ts';
import { iloFairRecruitment } from '../../rules/sets/ilo-fair-recruitment.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { agency } from '../builders/agency.ts';
import type { Body } from '../builders/change.ts';
import { isAccepted } from '../builders/declared.ts';
import { supplier, today } from '../builders/supplier.ts';
import { borne, plan, repaid, rowAt } from './borne-by-workers.ts';
import { codeOf, told, weighing } from './story.ts';

describe('a fee paid by a worker', () => {
  it('is one critical group however many rules see it', () => {
    const assessment = told(
      supplier(borne('FAR-v', { method: 'wage_deduction', amount: { amount: '1500.00', currency: 'QAR' } })),
    );

    expect(weighing(assessment)).toEqual([
      'FEE-01.breach',
      'FEE-02.breach',
      'FEE-03.breach',
      'FEE-07.breach.heavy',
      'FEE-09.breach',
    ]);
    expect(assessment.score).toEqual({ found: 75, notRuledOut: 75 });
    expect(assessment.band).toBe('critical');
  });

  it.each([un13jk, far5222250, iloFairRecruitment].map((ruleSet) => [ruleSet.id, ruleSet] as const))(
    'is critical under %s also where nobody says how many corridors there are',
    (_id, ruleSet) => {
      const body = supplier({ ...borne('FAR-v'), '/answers/recruitment/corridors/total': undefined });

      expect(told(body, today, ruleSet).band).toBe('critical');
    },
  );

  it('weighs as a past fee while it is repaid on time', () => {
    const assessment = told(
      supplier({
        ...borne('FAR-i', { method: 'wage_deduction', repayment: plan }),
        '/answers/recruitment/recoveredFromWorkers': true,
        '/answers/recruitment/recoveredRepaid': false,
      }),
    );

    expect(weighing(assessment)).toEqual([
      'FEE-01.remedying',
      'FEE-02.remedying',
      'FEE-03.remedying',
      'FEE-07.remedying',
      'FEE-09.remedying',
    ]);
    expect(assessment.score).toEqual({ found: 23, notRuledOut: 23 });
    expect(assessment.band).toBe('medium');
  });

  it('is critical from the day after the promise', () => {
    const body = supplier(borne('FAR-i', { repayment: { ...plan, dueOn: '2026-11-01' } }));

    expect(told(body, '2026-11-01').score.found).toBe(23);
    expect(codeOf(told(body, '2026-11-02'), 'FEE-09')).toBe('FEE-09.breach.overdue');
    expect(told(body, '2026-11-02').score.found).toBe(75);
  });

  it('leaves nothing in the score once it is repaid to all, and stays visible', () => {
    const assessment = told(supplier(borne('FAR-i', { repayment: repaid })));

    expect(assessment.score).toEqual({ found: 0, notRuledOut: 0 });
    expect(codeOf(assessment, 'FEE-01')).toBe('FEE-01.met.repaid');
  });

  it.each([
    ['part of what was owed', { repaid: { amount: '35999.99', currency: 'NPR' } }],
    ['those still employed only', { includesLeavers: false }],
  ])('is critical when the repayment reached %s', (_what, said) => {
    expect(told(supplier(borne('FAR-i', { repayment: { ...repaid, ...said } }))).band).toBe('critical');
  });

  it('cannot be repaid by owing nothing', () => {
    const nothing = { amount: '0.00', currency: 'NPR' };

    expect(isAccepted(supplier(borne('FAR-i', { repayment: repaid })))).toBe(true);
    expect(isAccepted(supplier(borne('FAR-i', { repayment: { ...repaid, owed: nothing, repaid: nothing } })))).toBe(
      false,
    );
  });

  it('is being remedied when its own workers told of it, not when an authority did', () => {
    const foundBy = (who: string) => told(supplier(borne('FAR-i', { repayment: { ...plan, foundBy: who } })));

    expect(codeOf(foundBy('worker'), 'FEE-01')).toBe('FEE-01.remedying');
    expect(codeOf(foundBy('authority'), 'FEE-01')).toBe('FEE-01.breach');
  });

  it('is repaid late by industry practice after the ninetieth day, and on time by the resolution', () => {
    const dueOn = (day: string) => told(supplier(borne('FAR-i', { repayment: { ...plan, dueOn: day } })));

    expect(codeOf(dueOn('2026-12-19'), 'FEE-09')).toBe('FEE-09.remedying');
    expect(codeOf(dueOn('2026-12-20'), 'FEE-09')).toBe('FEE-09.gap.slow');
    expect(dueOn('2026-12-20').score.found).toBe(23);
  });

  it('is not repaid by a promise for a day beyond a year, nor by one that leaves open when it was found', () => {
    const planned = (repayment: Body) => told(supplier(borne('FAR-i', { repayment })));
    const { foundOn: _, ...undated } = plan;

    expect(planned({ ...plan, dueOn: '2027-09-20' }).band).toBe('medium');
    expect(planned({ ...plan, dueOn: '2027-09-21' }).band).toBe('critical');
    expect(planned(undated)).toMatchObject({ score: { notRuledOut: 75 }, band: 'not_scored' });
  });

  it('stays critical in a corridor beside one that is being repaid', () => {
    const assessment = told(supplier({ ...borne('FAR-i', { repayment: plan }), ...borne('FAR-v') }));

    expect(codeOf(assessment, 'FEE-01')).toBe('FEE-01.breach');
    expect(codeOf(assessment, 'FEE-09')).toBe('FEE-09.breach');
  });
});

describe('a fee row left out', () => {
  it('is not ruled out, and gated, though nothing was found', () => {
    const assessment = told(supplier({ [rowAt('FAR-v')]: undefined }));

    // A critical group, and whether anybody had a visa at all.
    expect(assessment.score).toEqual({ found: 0, notRuledOut: 76 });
    expect(assessment.band).toBe('not_scored');
    expect(assessment.nextQuestions[0]?.pointer).toBe('/recruitment/corridors/rows/np-qa/fees');
  });

  it('does not hide a breach in another row', () => {
    expect(told(supplier({ ...borne('FAR-i'), [rowAt('FAR-v')]: undefined })).band).toBe('critical');
  });
});

describe('costs recovered from workers, and loans', () => {
  const recovered = '/answers/recruitment/recoveredFromWorkers';
  const loans = '/answers/deposits/recruitmentLoans';

  it('are critical beside a fee table in which the employer bore everything', () => {
    expect(codeOf(told(supplier({ [recovered]: true, '/answers/recruitment/recoveredRepaid': false })), 'FEE-02')).toBe(
      'FEE-02.breach.recovered',
    );
    expect(codeOf(told(supplier({ [loans]: true, '/answers/deposits/loansCancelled': false })), 'FEE-02')).toBe(
      'FEE-02.breach.loans',
    );
  });

  it('are not cleared by a repaid row where a plain no says that there is more', () => {
    const body = supplier({
      ...borne('FAR-i', { method: 'loan', repayment: repaid }),
      [loans]: true,
      '/answers/deposits/loansCancelled': false,
    });

    expect(codeOf(told(body), 'FEE-02')).toBe('FEE-02.breach.loans');
  });

  it('leave nothing in the score once repaid and cancelled', () => {
    const body = supplier({
      [recovered]: true,
      '/answers/recruitment/recoveredRepaid': true,
      [loans]: true,
      '/answers/deposits/loansCancelled': true,
    });

    expect(told(body).score.notRuledOut).toBe(0);
  });

  it('count also in a year without recruits', () => {
    const body = supplier({
      '/answers/recruitment/corridors': { total: 0, rows: [] },
      '/answers/recruitment/agencies': { total: 0, rows: [] },
      '/answers/workerContracts/returnTransport/workersBroughtIn': false,
      [loans]: true,
    });

    expect(codeOf(told(body), 'FEE-02')).toBe('FEE-02.unknown');
    expect(told(body).score.notRuledOut).toBe(75);
  });
});

describe('a deposit', () => {
  it('is a critical group of its own, beside that of fees', () => {
    const assessment = told(
      supplier({ ...borne('FAR-i'), '/answers/deposits/taken': true, '/answers/deposits/allReturned': false }),
    );

    expect(assessment.score.found).toBe(94);
  });

  it('is still taken while some who left do not have it back', () => {
    const returned = { '/answers/deposits/taken': true, '/answers/deposits/returnedOn': '2026-06-30' };

    expect(told(supplier({ ...returned, '/answers/deposits/allReturned': true })).score.notRuledOut).toBe(0);
    expect(told(supplier({ ...returned, '/answers/deposits/allReturned': false })).band).toBe('critical');
  });
});

describe('policy and contracts against fees', () => {
  it('do not outweigh a fee, and their absence alone is never critical', () => {
    expect(told(supplier(borne('FAR-i'))).band).toBe('critical');
    const without = told(
      supplier({
        '/answers/zeroFeePolicy': { written: false },
        '/answers/recruitment/agencies/rows/himal/itemisedPrice': false,
      }),
    );

    expect(weighing(without)).toEqual(['FEE-05.gap', 'FEE-06.gap']);
    expect(without.score.found).toBe(14);
  });

  it('fall short when one language of the workforce is missing', () => {
    const body = supplier({ '/answers/zeroFeePolicy/languages/rows/bn': undefined });
    const smaller = supplier({
      '/answers/zeroFeePolicy/languages': { total: 1, rows: [{ id: 'en', language: 'en' }] },
    });

    expect(codeOf(told(body), 'FEE-05')).toBe('FEE-05.unknown');
    expect(codeOf(told(smaller), 'FEE-05')).toBe('FEE-05.gap');
  });

  it('are read from the other side on the form of an agency', () => {
    const assessment = told(agency({ '/answers/clients/employerPaysClause': false }));

    expect(codeOf(assessment, 'FEE-06')).toBeUndefined();
    expect(weighing(assessment)).toEqual(['FEE-06A.gap']);
  });
});
