import { describe, expect, it } from 'vitest';
import { readAmount, readWhole } from '../../../../functions/pages/declare/form/read-number.ts';

describe('a whole number', () => {
  it.each([
    ['12', 12],
    [' 1 200 ', 1200],
    ['1,200,000', 1_200_000],
    ['1.200', 1200],
    ["1'200", 1200],
    ['1\u202f200', 1200],
    ['٤٢', 42],
    ['۴۲', 42],
  ])('is read from %o', (typed, number) => {
    expect(readWhole(typed)).toBe(number);
  });

  it.each(['', 'twelve', '-1', '1.5', '12,00', '1,2,3', '1 20', '1e3', '0x10', '9'.repeat(16)])(
    'is not %o',
    (typed) => {
      expect(readWhole(typed)).toBeUndefined();
    },
  );
});

describe('an amount', () => {
  it.each([
    ['1200', 'en', '1200'],
    ['1,200.50', 'en', '1200.50'],
    ['1.200,50', 'es', '1200.50'],
    ['1 200,5', 'fr', '1200.5'],
    ['1200.50', 'fr', '1200.50'],
    ['1200,50', 'en', '1200.50'],
    ['١٢٠٠٫٥٠', 'ar', '1200.50'],
    ['1200.125', 'en', '1200.125'],
  ] as const)('is read from %o in %s', (typed, language, amount) => {
    expect(readAmount(typed, language, false)).toEqual({ amount });
  });

  it.each(['1,200', '1.200'])('that could be a thousand or about one is asked again: %o', (typed) => {
    expect(readAmount(typed, 'en', false)).toBe('ambiguous');
    expect(readAmount(typed, 'es', false)).toBe('ambiguous');
  });

  it('in thousandths, as dinars have them, is read with the mark of the language', () => {
    expect(readAmount('1.200', 'en', true)).toEqual({ amount: '1.200' });
    expect(readAmount('1,200', 'fr', true)).toEqual({ amount: '1.200' });
    expect(readAmount('1,200', 'en', true)).toBe('ambiguous');
  });

  it.each(['', 'much', '-5', '.5', '1.2.3', '1,2.3,4', '12.3456', '£5'])('is not %o', (typed) => {
    expect(readAmount(typed, 'en', false)).toBeUndefined();
  });
});
