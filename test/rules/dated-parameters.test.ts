import { describe, expect, it } from 'vitest';
import { addDays } from '../../rules/engine/date.ts';
import type { Scalar } from '../../rules/language.ts';
import { catalogue } from '../../rules/parameters/catalogue.ts';
import { valueOn } from '../../rules/rule-set.ts';
import type { Body } from '../builders/change.ts';
import { supplier } from '../builders/supplier.ts';
import { codeUnder } from './story.ts';

/** A filing that the change of a parameter tells apart, and what a rule says of it on the day before and on the day. */
interface Witness {
  rule: string;
  ruleSet: string;
  filing: (day: string, values: { before: Scalar | undefined; after: Scalar | undefined }) => Body;
  before: string;
  after: string;
}

const portion = '/answers/federalContract/portionDollars';
const raised = { ruleSet: 'far-52-222-50', rule: 'REM-07' };

/** Every parameter that has changed has a witness here, or this test fails. */
const witnesses: { readonly [parameter: string]: readonly Witness[] } = {
  'far.compliance-plan.dollars': [
    {
      ...raised,
      filing: (day, { after }) => supplier({ [portion]: after, '/answers/federalContract/awarded': false }, day),
      before: 'REM-07.met.required_today',
      after: 'REM-07.met.not_required',
    },
    {
      ...raised,
      filing: (day, { after }) => supplier({ [portion]: after, '/answers/federalContract/awardedOn': day }, day),
      before: 'REM-07.met.required',
      after: 'REM-07.met.not_required',
    },
  ],
};

const changes = catalogue.flatMap((parameter) => {
  const days = parameter.values.map(({ from }) => from).toSorted();
  return days.slice(1).map((day) => ({ parameter, day, dayBefore: addDays(day, -1) }));
});

it('has changed at least once', () => {
  expect(changes).not.toEqual([]);
});

describe.each(changes.map((each) => [each.parameter.id, each.day, each] as const))(
  'the parameter %s, changed on %s',
  (id, day, { parameter, dayBefore }) => {
    const values = { before: valueOn(parameter, dayBefore), after: valueOn(parameter, day) };

    it('counts to the day before, and from the day on', () => {
      expect(values.before).not.toEqual(values.after);
      expect(witnesses[id]?.length, `${id} has no witness`).toBeGreaterThan(0);
      for (const { ruleSet, rule, filing, before, after } of witnesses[id] ?? []) {
        expect(codeUnder(ruleSet, rule, filing(dayBefore, values), dayBefore)).toBe(before);
        expect(codeUnder(ruleSet, rule, filing(day, values), day)).toBe(after);
      }
    });
  },
);

describe('the threshold of the compliance plan', () => {
  const worth = (dollars: number, awardedOn: string, asOf = '2026-11-01') =>
    codeUnder(
      'far-52-222-50',
      'REM-07',
      supplier({ [portion]: dollars, '/answers/federalContract/awardedOn': awardedOn }),
      asOf,
    );

  it.each([
    [500_000, '2015-03-02', 'not_required'],
    [500_001, '2015-03-02', 'required'],
    [500_001, '2020-09-30', 'required'],
    [550_000, '2020-10-01', 'not_required'],
    [550_001, '2020-10-01', 'required'],
    [550_001, '2025-09-30', 'required'],
    [700_000, '2025-10-01', 'not_required'],
    [700_001, '2025-10-01', 'required'],
  ])('of a portion of %i dollars awarded on %s: %s', (dollars, awardedOn, expected) => {
    expect(worth(dollars, awardedOn)).toBe(`REM-07.met.${expected}`);
  });

  it('stays the one of the day of award, whenever it is assessed', () => {
    for (const asOf of ['2025-09-30', '2025-10-01', '2030-01-01']) {
      expect(worth(600_000, '2024-05-01', asOf)).toBe('REM-07.met.required');
    }
  });

  it('reaches no award of before the clause had one', () => {
    expect(worth(10_000_000, '2015-03-01')).toBe('REM-07.not_applicable');
  });
});
