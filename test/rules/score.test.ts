import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { score as parameters } from '../../rules/parameters/score.ts';
import { scoreOf, share, type Weighed, weightOf } from '../../rules/score.ts';

const finding = (key: string, weight: Weighed['weight'], group = key): Weighed => ({ group, key, weight, found: true });
const many = (count: number, weight: Weighed['weight']): Weighed[] =>
  Array.from({ length: count }, (_, index) => finding(`R-${index}`, weight));

const { critical: c, ...points } = { critical: 'critical' as const, ...parameters.points };

describe('the score', () => {
  it.each([
    ['nothing', [], 0],
    ['one critical group', many(1, c), 75],
    ['two critical groups', many(2, c), 94],
    ['three critical groups', many(3, c), 98],
    ['eight minor gaps', many(8, points.minor), 14],
    ['eight major gaps', many(8, points.major), 35],
    ['a fee that is being repaid on time', many(1, points.remedying), 23],
    ['a fee repaid in full', [finding('FEE-01', weightOf('met', 'info', parameters))], 0],
    ['any number of major gaps', many(5000, points.major), 70],
  ])('of %s is as the method says', (_what, findings, expected) => {
    expect(share(findings, parameters).score).toBe(expected);
  });

  it('agrees with the formula in real numbers, rounded half up', () => {
    fc.assert(
      fc.property(fc.nat({ max: 6 }), fc.nat({ max: 400 }), (critical, points) => {
        const exact = 100 * (1 - 4 ** -critical * (1 - (0.7 * points) / (points + 32)));
        // Halves are exact in integers only; the formula in real numbers may miss them by a hair.
        expect(Math.abs(scoreOf(critical, points, parameters) - exact)).toBeLessThanOrEqual(0.5 + 1e-9);
      }),
    );
  });

  it('rounds a half up', () => {
    // 100 x 7/10 x 1 / (1 + 3) is 17.5.
    expect(scoreOf(0, 1, { ...parameters, half: 3 })).toBe(18);
  });
});

describe('a group of findings', () => {
  it('counts its heaviest only, and is mended as one', () => {
    const shared = share(
      [finding('FEE-01', c, 'fees'), finding('FEE-09', 16, 'fees'), finding('GRV-03', 4)],
      parameters,
    );
    expect(shared.score).toBe(scoreOf(1, 4, parameters));
    expect(shared.shares).toEqual(
      new Map([
        ['FEE-01', 75],
        ['GRV-03', shared.score - 75],
      ]),
    );
    expect(shared.ifMended).toEqual(
      new Map([
        ['fees', scoreOf(0, 4, parameters)],
        ['GRV-03', scoreOf(1, 0, parameters)],
      ]),
    );
  });
});

describe('shares', () => {
  it('go by largest remainder, ties by rule id', () => {
    const twice = share([finding('B', c), finding('A', c), finding('C', c)], parameters);
    // 98 among three: 32 each, and two over for the first two by id.
    expect([...twice.shares].sort()).toEqual([
      ['A', 33],
      ['B', 33],
      ['C', 32],
    ]);
    const uneven = share([finding('A', 1), finding('B', 4), finding('C', 4)], parameters);
    // 15 by 1:4:4 is 1 2/3, 6 2/3, 6 2/3: two over, the tie of all three falls to A and B.
    expect([...uneven.shares].sort()).toEqual([
      ['A', 2],
      ['B', 7],
      ['C', 6],
    ]);
  });
});

const weighed: fc.Arbitrary<Weighed[]> = fc
  .array(fc.tuple(fc.constantFrom<Weighed['weight']>(c, 16, 4, 1, 0), fc.nat({ max: 5 })), { maxLength: 12 })
  .map((list) => list.map(([weight, group], index) => finding(`R-${index}`, weight, `G-${group}`)));

describe('any findings', () => {
  it('never score lower with one more, and as much as `ifMended` says without a group', () => {
    fc.assert(
      fc.property(weighed, weighed, (some, [more]) => {
        const before = share(some, parameters);
        if (more !== undefined) {
          expect(share([...some, { ...more, key: 'X-1' }], parameters).score).toBeGreaterThanOrEqual(before.score);
        }
        for (const { group } of some.filter(({ weight }) => weight !== 0)) {
          const others = some.filter((each) => each.group !== group);
          expect(before.ifMended.get(group)).toBe(share(others, parameters).score);
        }
      }),
    );
  });

  it('share out the whole score, whatever their order', () => {
    fc.assert(
      fc.property(weighed, (some) => {
        const { score, shares } = share(some, parameters);
        expect([...shares.values()].reduce((sum, part) => sum + part, 0)).toBe(score);
        expect([...share(some.toReversed(), parameters).shares].sort()).toEqual([...shares].sort());
      }),
    );
  });
});
