import { describe, expect, it } from 'vitest';
import type { Body, Changes } from '../builders/change.ts';
import { supplier } from '../builders/supplier.ts';
import { borne, corridor } from './borne-by-workers.ts';
import { codeOf, told, weighing } from './story.ts';

const unfunded: Changes = { '/answers/funding/publicFunding': 'none' };
const lawful = { locallyPermitted: true, legalReference: 'Service charge order, section 4' };

describe('a fee that local law permits', () => {
  it('is a conflict of sources where no public money pays for the work', () => {
    const assessment = told(supplier({ ...unfunded, ...borne('FAR-i', lawful) }));

    expect(weighing(assessment)).toEqual([
      'FEE-01.conflict',
      'FEE-03.conflict',
      'FEE-07.conflict',
      'FEE-08.conflict',
      'FEE-09.conflict',
    ]);
    expect(assessment.score.notRuledOut).toBeLessThan(15);
    expect(assessment.band).toBe('low');
  });

  it.each(['contract', 'grant', 'both'])('is critical on work paid for by a %s', (publicFunding) => {
    const assessment = told(supplier({ ...borne('FAR-i', lawful), '/answers/funding/publicFunding': publicFunding }));

    expect(codeOf(assessment, 'FEE-08')).toBe('FEE-08.conflict.funded');
    expect(assessment.score.found).toBe(75);
  });

  it('is not ruled out as critical where nobody says who funds the work', () => {
    const assessment = told(supplier({ ...borne('FAR-i', lawful), '/answers/funding/publicFunding': undefined }));

    expect(assessment.score.notRuledOut).toBe(75);
    expect(assessment.band).toBe('not_scored');
  });

  it.each(['wage_deduction', 'loan', 'wage_concession', 'kickback', 'in_kind', 'free_labour'])(
    'is critical when it is taken by %s, whatever the law says',
    (method) => {
      const assessment = told(supplier({ ...unfunded, ...borne('FAR-i', { ...lawful, method }) }));

      expect(codeOf(assessment, 'FEE-02')).toBe('FEE-02.breach');
      expect(assessment.band).toBe('critical');
    },
  );

  it('is not ruled out as critical until its form is known', () => {
    const assessment = told(supplier({ ...unfunded, ...borne('FAR-i', { ...lawful, method: 'not_known' }) }));

    expect(codeOf(assessment, 'FEE-02')).toBe('FEE-02.unknown');
    expect(assessment.score.notRuledOut).toBe(75);
  });
});

describe('work at sea', () => {
  const crew = (kind: string, changes: Changes): Body => supplier({ ...changes, [`${corridor}/workerType`]: kind });

  it.each(['FAR-vi(passport)', 'FAR-vi(seafarers_book)', 'FAR-vii(statutory_medical)'] as const)(
    'leaves %s to a seafarer, and to nobody else',
    (category) => {
      const seafarer = told(crew('seafarer', borne(category)));

      expect(codeOf(seafarer, 'FEE-12')).toBe('FEE-12.met.own_cost');
      expect(seafarer.score.notRuledOut).toBe(0);
      expect(told(crew('fisher', borne(category))).band).toBe('critical');
      expect(told(crew('general', borne(category))).band).toBe('critical');
    },
  );

  it('never leaves a visa to a seafarer', () => {
    const assessment = told(crew('seafarer', borne('FAR-v')));

    expect(codeOf(assessment, 'FEE-12')).toBe('FEE-12.breach');
    expect(assessment.score.found).toBe(75);
  });
});

describe('a document held before recruitment began', () => {
  it('is no cost of recruitment', () => {
    const assessment = told(supplier(borne('FAR-vi(passport)', { requiredBy: 'held_before' })));

    expect(assessment.score.notRuledOut).toBe(0);
  });

  it('excuses a passport, never a visa or a service charge', () => {
    for (const category of ['FAR-v', 'FAR-i'] as const) {
      expect(codeOf(told(supplier(borne(category, { requiredBy: 'held_before' }))), 'FEE-01')).toBe('FEE-01.breach');
    }
  });

  it('is unknown until somebody says who required it', () => {
    expect(told(supplier(borne('FAR-vi(passport)', { requiredBy: 'not_known' }))).band).toBe('not_scored');
  });
});
