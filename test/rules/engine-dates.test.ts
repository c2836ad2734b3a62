import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../rules/assess.ts';
import { addDays, dayNumber, isDate } from '../../rules/engine/date.ts';
import { compareDecimals } from '../../rules/engine/decimal.ts';
import { un13jk } from '../../rules/sets/un-13jk.ts';
import { declared } from '../builders/declared.ts';
import { supplier, today } from '../builders/supplier.ts';

/** The same day by the calendar of the language, which the engine does without. */
const byCalendar = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const firstDay = Date.parse('0000-01-01T00:00:00Z') / 86_400_000;
const lastDay = Date.parse('9999-12-31T00:00:00Z') / 86_400_000;
const date = fc
  .integer({ min: firstDay, max: lastDay })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe('adding days to a date', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 365, '2025-02-28'],
    ['2023-02-28', 1, '2023-03-01'],
    ['1900-02-28', 1, '1900-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['0000-02-28', 1, '0000-02-29'],
    ['0000-12-31', 1, '0001-01-01'],
  ])('%s and %i days is %s', (from, days, expected) => {
    expect(addDays(from, days)).toBe(expected);
  });

  it('agrees with the calendar on every day that can be written', () => {
    fc.assert(
      fc.property(date, date, (from, to) => {
        const days = dayNumber(to) - dayNumber(from);
        expect(addDays(from, days)).toBe(to);
        expect(byCalendar(from, days)).toBe(to);
      }),
      { numRuns: 2000 },
    );
  });

  it('ends for the first date that can be written, which a declaration may hold', () => {
    const visa = '/answers/recruitment/corridors/rows/np-qa/fees/far-v';
    const body = supplier({
      [`${visa}/payer`]: 'worker',
      [`${visa}/repayment`]: { status: 'planned', foundBy: 'self', foundOn: '0000-01-01', dueOn: '2027-01-01' },
    });
    const context = { party: { id: 'a-party', forms: ['supplier' as const] } };
    expect(assess({ declarations: [declared(body)], context, ruleSet: un13jk, asOf: today }).band).toBe('critical');
  });
});

describe('a date', () => {
  it.each(['2026-1-01', '2026-01-01T00:00:00Z', '', 'not_known', 20260101, undefined])('is not %s', (value) => {
    expect(isDate(value)).toBe(false);
  });
});

describe('comparing amounts', () => {
  it.each([
    ['100', '100.00', 0],
    ['0', '0.000', 0],
    ['99.999', '100', -1],
    ['100.001', '100', 1],
    ['9', '10', -1],
    ['999999999999999.999', '999999999999999.998', 1],
  ] as const)('%s with %s gives %i', (left, right, expected) => {
    expect(compareDecimals(left, right)).toBe(expected);
  });

  it('agrees with integers of thousandths', () => {
    const thousandths = fc.bigInt({ min: 0n, max: 10n ** 18n - 1n });
    const written = (value: bigint) => `${value / 1000n}.${String(value % 1000n).padStart(3, '0')}`;
    fc.assert(
      fc.property(thousandths, thousandths, (a, b) => {
        expect(compareDecimals(written(a), written(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });
});
