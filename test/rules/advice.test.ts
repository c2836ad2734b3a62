import { describe, expect, it } from 'vitest';
import { supplier } from '../builders/supplier.ts';
import { told } from './story.ts';

const adviceOf = ({ findings }: ReturnType<typeof told>, rule: string) =>
  findings.find((finding) => finding.rule === rule)?.advice;

const row = '/answers/recruitment/corridors/rows/np-qa/fees/far-v';

describe('advice', () => {
  it('on a fee that a worker paid is to repay it', () => {
    expect(
      adviceOf(told(supplier({ [`${row}/payer`]: 'worker', [`${row}/repayment`]: { status: 'none' } })), 'FEE-01'),
    ).toBe('FEE-01.advice');
  });

  it('on fees of which nothing is known is to answer, not to repay', () => {
    const silent = told(supplier({ '/answers/recruitment/corridors/total': undefined }));
    expect(adviceOf(silent, 'FEE-01')).toBe('unknown.advice');
  });

  it('is none where nothing weighs', () => {
    expect(adviceOf(told(supplier()), 'FEE-01')).toBeUndefined();
  });
});
