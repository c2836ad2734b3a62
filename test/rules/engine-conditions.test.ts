import { describe, expect, it } from 'vitest';
import { readyCondition } from '../../rules/engine/condition.ts';
import { rootPlace } from '../../rules/engine/place.ts';
import { type Json, pointerOf, rootScope } from '../../rules/engine/scope.ts';
import { emptyTrail, evidenceOf, take } from '../../rules/engine/trail.ts';
import {
  all,
  any,
  type Condition,
  compare,
  counted,
  covers,
  every,
  field,
  is,
  type List,
  not,
  parameter,
  plusDays,
  some,
  sum,
  value,
} from '../../rules/language.ts';

/** Ninety days; sixty until the end of 2025, and nothing before 2020. */
const environment = {
  asOf: '2026-11-01',
  parameter: (id: string, on = '2026-11-01') =>
    id !== 'days' || on < '2020-01-01' ? undefined : on < '2026-01-01' ? 60 : 90,
};
const words = ['no', 'unknown', 'yes'] as const;
const decide = (condition: Condition, answers: Json) => {
  const place = rootPlace();
  const ready = readyCondition(condition, place);
  return words[ready(rootScope(place, answers), environment).truth];
};

describe('and, or and not', () => {
  const [yes, no, open] = [is('/a', 1), is('/a', 2), is('/b', 1)];
  it.each([
    ['a no settles "and"', all(open, no), 'no'],
    ['an unknown leaves "and" open', all(open, yes), 'unknown'],
    ['a yes settles "or"', any(open, yes), 'yes'],
    ['an unknown leaves "or" open', any(open, no), 'unknown'],
    ['not unknown is unknown', not(open), 'unknown'],
  ])('%s', (_name, condition, expected) => {
    expect(decide(condition, { a: 1 })).toBe(expected);
  });
});

describe('an answer', () => {
  it.each([
    ['absent', {}],
    ['null', { a: null }],
    ['"not_known"', { a: 'not_known' }],
    ['in another type', { a: '5' }],
    ['inherited by every object', { a: {} }],
  ])('that is %s does not compare', (_name, answers) => {
    expect(decide(compare(field('/a'), '<=', value(5)), answers)).toBe('unknown');
    expect(decide(compare(field('/a/constructor'), '=', field('/a/constructor')), answers)).toBe('unknown');
  });
});

describe('money', () => {
  const repaid = compare(field('/repaid'), '>=', field('/owed'));
  const of = (amount: string, currency: string) => ({ amount, currency });

  it('compares by value in one currency and not at all in two', () => {
    expect(decide(repaid, { owed: of('100', 'NPR'), repaid: of('100.00', 'NPR') })).toBe('yes');
    expect(decide(repaid, { owed: of('100', 'NPR'), repaid: of('99.999', 'NPR') })).toBe('no');
    expect(decide(repaid, { owed: of('100', 'NPR'), repaid: of('9000', 'QAR') })).toBe('unknown');
  });
});

describe('a day with days added', () => {
  const due = (days: string) => compare(field('/due'), '<=', plusDays(field('/found'), parameter(days)));

  it('is the day itself at its edge, and not known without a parameter that holds', () => {
    expect(decide(due('days'), { found: '2026-01-01', due: '2026-04-01' })).toBe('yes');
    expect(decide(due('days'), { found: '2026-01-01', due: '2026-04-02' })).toBe('no');
    expect(decide(due('no-such-days'), { found: '2026-01-01', due: '2026-04-01' })).toBe('unknown');
  });
});

describe('a parameter on another day', () => {
  const enough = compare(field('/days'), '>=', parameter('days', field('/agreed')));

  it.each([
    ['counts as it did on that day', { days: 60, agreed: '2025-12-31' }, 'yes'],
    ['is not the one of today', { days: 60, agreed: '2026-01-01' }, 'no'],
    ['is not known before its first value', { days: 60, agreed: '2019-12-31' }, 'unknown'],
    ['is not known without that day', { days: 600 }, 'unknown'],
    ['is not known where that is no day', { days: 600, agreed: 'not_known' }, 'unknown'],
  ])('%s', (_name, answers, expected) => {
    expect(decide(enough, answers)).toBe(expected);
  });

  it('names the day among the answers that decide, and that would', () => {
    const place = rootPlace();
    const decided = readyCondition(enough, place)(rootScope(place, { days: 60 }), environment);
    const trail = emptyTrail();
    take(trail, decided);
    expect(trail.missing.map(pointerOf)).toEqual(['/agreed']);
  });
});

describe('a counted list', () => {
  const bad = is('bad', true);
  const rows = (total: number | null, ...bads: (boolean | null)[]) => ({
    list: { total, rows: bads.map((each, index) => ({ id: `r${index}`, bad: each })) },
  });
  it.each([
    ['one bad row is enough, whatever is left out', rows(9, true), 'yes'],
    ['no bad row, and none left out', rows(2, false, false), 'no'],
    ['no bad row, but one left out', rows(2, false), 'unknown'],
    ['no bad row, but no total', rows(null, false), 'unknown'],
    ['a row that does not say', rows(2, false, null), 'unknown'],
    ['declared empty', rows(0), 'no'],
    ['declared empty without rows', { list: { total: 0 } }, 'no'],
    ['not there', {}, 'unknown'],
  ])('%s', (_name, answers, expected) => {
    expect(decide(some(counted('/list'), bad), answers)).toBe(expected);
    expect(decide(not(every(counted('/list'), not(bad))), answers)).toBe(expected);
  });

  it('adds up only when no row is left out', () => {
    const three = compare(sum('n', counted('/list')), '=', value(3));
    const list = (total: number) => ({
      list: {
        total,
        rows: [
          { id: 'a', n: 1 },
          { id: 'b', n: 2 },
        ],
      },
    });
    expect(decide(three, list(2))).toBe('yes');
    expect(decide(three, list(3))).toBe('unknown');
  });
});

describe('a ledger', () => {
  const ledger: List = { path: 'rows', complete: { over: 'of', values: ['x', 'y'], sums: 'n', to: 'all' } };
  const paid = some(counted('/groups'), some(ledger, is('payer', 'worker')));
  const group = (all: number | null, ...rows: [string, number | null, string][]) => ({
    groups: {
      total: 1,
      rows: [{ id: 'g', all, rows: rows.map(([of, n, payer], index) => ({ id: `${index}`, of, n, payer })) }],
    },
  });
  it.each([
    ['accounts for all of every category', group(3, ['x', 3, 'us'], ['y', 3, 'us']), 'no'],
    ['accounts for them in two rows of one category', group(3, ['x', 1, 'us'], ['x', 2, 'us'], ['y', 3, 'us']), 'no'],
    ['leaves one worker out', group(3, ['x', 2, 'us'], ['y', 3, 'us']), 'unknown'],
    ['leaves a category out', group(3, ['x', 3, 'us']), 'unknown'],
    ['does not say for how many a row speaks', group(3, ['x', null, 'us'], ['y', 3, 'us']), 'unknown'],
    ['does not say how many there are', group(null, ['x', 3, 'us'], ['y', 3, 'us']), 'unknown'],
    ['shows a worker who paid, whatever it leaves out', group(3, ['x', 1, 'worker']), 'yes'],
  ])('that %s', (_name, answers, expected) => {
    expect(decide(paid, answers)).toBe(expected);
  });
});

describe('a list that a row names from outside', () => {
  const banned = some(counted('/agencies'), all(is('banned', true), compare(field('worth'), '<', field('../worth'))));
  const answers = {
    agencies: { total: 1, rows: [{ id: 'a', banned: true, worth: 2 }] },
    sites: {
      total: 3,
      rows: [1, 2, 3].map((worth) => ({ id: `s${worth}`, worth })),
    },
  };

  it('is read beside the row that names it', () => {
    expect(decide(some(counted('/sites'), banned), answers)).toBe('yes');
    expect(decide(every(counted('/sites'), banned), answers)).toBe('no');
  });

  it('shows each of its answers once, however many rows name it', () => {
    const place = rootPlace();
    const trail = emptyTrail();
    const scope = rootScope(place, answers);
    const named = some(counted('/agencies'), is('banned', false));
    for (const each of [some(counted('/sites'), named), named]) {
      take(trail, readyCondition(each, place)(scope, environment));
    }
    expect(evidenceOf(trail).answers.map(({ pointer }) => pointer)).toEqual([
      '/sites/total',
      '/agencies/total',
      '/agencies/rows/a/banned',
    ]);
  });

  it('cannot lie above the declaration', () => {
    expect(() => decide(some(counted('/sites'), is('../../worth', 1)), answers)).toThrow(RangeError);
  });
});

describe('languages', () => {
  const told = covers(counted('/needed'), counted('/given'), 'language');
  const languages = (total: number, ...tags: (string | null)[]) => ({
    total,
    rows: tags.map((language, index) => ({ id: `l${index}`, language })),
  });
  it.each([
    ['a range covers its regions', languages(1, 'es-MX'), languages(1, 'es'), 'yes'],
    ['a region does not cover its range', languages(1, 'es'), languages(1, 'es-MX'), 'no'],
    ['a range covers no longer word', languages(1, 'zhx'), languages(1, 'zh'), 'no'],
    ['one missing among those given', languages(2, 'ne', 'bn'), languages(1, 'ne'), 'no'],
    ['one missing, but not all given are named', languages(1, 'bn'), languages(2, 'ne'), 'unknown'],
    ['one missing, but one of those given has no name', languages(1, 'bn'), languages(1, null), 'unknown'],
    ['one missing decides although not all needed are named', languages(3, 'bn'), languages(1, 'ne'), 'no'],
    ['all those named are given, but more are needed', languages(2, 'ne'), languages(1, 'ne'), 'unknown'],
    ['none needed', languages(0), languages(0), 'yes'],
  ])('%s', (_name, needed, given, expected) => {
    expect(decide(told, { needed, given })).toBe(expected);
  });
});
