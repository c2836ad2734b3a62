import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damped, exposureOf, nowhere, numbers, type Origin, raisedTier, reachOf } from '../../rules/exposure.ts';
import { exposure as parameters } from '../../rules/parameters/exposure.ts';
import { arbitraryChains, atRest, type Chains, exposuresOf, providersOf, worstBySimplePaths } from './chains.ts';

const shuffledOrder = (chains: Chains) => {
  const parties = [...chains.uses.keys()];
  return fc.shuffledSubarray(parties, { minLength: parties.length, maxLength: parties.length });
};
const chainsInOrder = arbitraryChains.chain((chains) => fc.tuple(fc.constant(chains), shuffledOrder(chains)));
const one = (score: number) => ({ found: score, notRuledOut: score });
const chainsOf = (conduct: Record<string, number>, uses: Record<string, string[]>): Chains => ({
  conduct: new Map(Object.entries(conduct).map(([id, score]) => [id, one(score)])),
  uses: new Map(Object.keys(conduct).map((id) => [id, uses[id] ?? []])),
  unnamed: new Set(),
});

/** Whether a way leads along links, visits nobody twice, and ends at conduct with that score. */
function isWay(chains: Chains, party: string, { path, score, unknown }: Origin, number: 'found' | 'notRuledOut') {
  const all = [party, ...path];
  const linked = path.every((id, index) => chains.uses.get(all[index] ?? '')?.includes(id));
  const last = all.at(-1) ?? party;
  const ends = unknown ? chains.unnamed.has(last) && score === 100 : chains.conduct.get(last)?.[number] === score;
  return linked && new Set(all).size === all.length && ends;
}

describe('the exposure of a party', () => {
  it('is the worst over all simple paths of at most five links, and names one of the shortest that gives it', () => {
    fc.assert(
      fc.property(arbitraryChains, (chains) => {
        for (const [party, exposure] of exposuresOf(chains)) {
          for (const number of numbers) {
            const worst = worstBySimplePaths(chains, party, number);
            expect(exposure[number]).toBe(worst);
            const by = exposure.by[number];
            expect(by === undefined).toBe(worst === 0);
            if (by === undefined) continue;
            expect(isWay(chains, party, by, number)).toBe(true);
            const links = by.path.length + (by.unknown ? 1 : 0);
            expect(damped(by.score, links, parameters)).toBe(worst);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('comes to rest in the same place whoever is reckoned first, after at most five rounds that change something', () => {
    fc.assert(
      fc.property(chainsInOrder, ([chains, order]) => {
        const { reaches, rounds } = atRest(chains, order);
        expect(rounds).toBeLessThanOrEqual(parameters.longest + 1);
        const usual = atRest(chains).reaches;
        for (const party of order) expect(reaches.get(party) ?? nowhere).toEqual(usual.get(party) ?? nowhere);
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same whatever the order of the providers, and whether one is named twice', () => {
    fc.assert(
      fc.property(chainsInOrder, fc.func(fc.integer()), ([chains, order], place) => {
        const mixed = {
          ...chains,
          uses: new Map(
            [...chains.uses].map(([id, uses]) => [
              id,
              [...uses, ...uses].sort((a, b) => place(a) - place(b) || (a < b ? 1 : -1)),
            ]),
          ),
        };
        expect(exposuresOf(mixed, order)).toEqual(exposuresOf(chains));
      }),
      { numRuns: 500 },
    );
  });

  it('never falls when the conduct of somebody gets worse, and is back where it was when that one recovers', () => {
    fc.assert(
      fc.property(arbitraryChains, fc.nat(8), fc.integer({ min: 0, max: 100 }), (chains, which, worse) => {
        const parties = [...chains.conduct.keys()];
        const fallen = parties[which % parties.length] ?? 'a';
        const before = chains.conduct.get(fallen) ?? one(0);
        const conduct = new Map(chains.conduct).set(fallen, {
          found: Math.max(before.found, worse),
          notRuledOut: Math.max(before.notRuledOut, worse),
        });
        const then = exposuresOf(chains);
        const fall = atRest({ ...chains, conduct }, undefined, atRest(chains).reaches);
        for (const [party, exposure] of exposuresOf({ ...chains, conduct })) {
          for (const number of numbers)
            expect(exposure[number]).toBeGreaterThanOrEqual(then.get(party)?.[number] ?? 101);
        }
        const recovered = atRest(chains, undefined, fall.reaches).reaches;
        for (const id of parties)
          expect(recovered.get(id) ?? nowhere).toEqual(atRest(chains).reaches.get(id) ?? nowhere);
      }),
      { numRuns: 500 },
    );
  });

  it('lies between 0 and 100, and what was found never passes what is not ruled out', () => {
    fc.assert(
      fc.property(arbitraryChains, (chains) => {
        for (const { found, notRuledOut } of exposuresOf(chains).values()) {
          expect(found).toBeGreaterThanOrEqual(0);
          expect(found).toBeLessThanOrEqual(notRuledOut);
          expect(notRuledOut).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it('is never higher, for anyone, where a provider is named in place of "somebody"', () => {
    fc.assert(
      fc.property(arbitraryChains, fc.nat(8), fc.nat(8), (chains, who, whom) => {
        const parties = [...chains.uses.keys()];
        const party = parties[who % parties.length] ?? 'a';
        const provider = parties[whom % parties.length] ?? 'b';
        fc.pre(party !== provider);
        const silent = { ...chains, unnamed: new Set([...chains.unnamed, party]) };
        const open = {
          ...chains,
          unnamed: new Set([...chains.unnamed].filter((id) => id !== party)),
          uses: new Map([...chains.uses, [party, [...(chains.uses.get(party) ?? []), provider]]]),
        };
        const naming = exposuresOf(open);
        for (const [id, { notRuledOut }] of exposuresOf(silent)) {
          expect(naming.get(id)?.notRuledOut).toBeLessThanOrEqual(notRuledOut);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a chain', () => {
  it('leaves three quarters of a score with each link, rounded half up, and nothing after five', () => {
    const conduct = { a: 0, b: 0, c: 0, d: 0, e: 0, f: 0, g: 94 };
    const uses = { a: ['b'], b: ['c'], c: ['d'], d: ['e'], e: ['f'], f: ['g'] };
    const exposures = exposuresOf(chainsOf(conduct, uses));
    expect([...exposures.values()].map(({ notRuledOut }) => notRuledOut)).toEqual([0, 22, 30, 40, 53, 71, 0]);
  });

  it("does not bring a party's own conduct back to it around a ring", () => {
    const exposures = exposuresOf(chainsOf({ a: 94, b: 10, c: 0 }, { a: ['b'], b: ['c'], c: ['a'] }));
    expect(exposures.get('a')).toMatchObject({ notRuledOut: 8, by: { notRuledOut: { path: ['b'] } } });
  });

  it('reaches beyond the users on the way, however grave their own conduct is', () => {
    // Everyone on the way is graver than the one at the end, and each of them leaves itself out.
    const ring = chainsOf(
      { v: 0, p: 99, q: 98, r: 97, s: 96, t: 95 },
      { v: ['p'], p: ['q', 'v'], q: ['r', 'p', 'v'], r: ['s', 'q', 'p', 'v'], s: ['t', 'r', 'q', 'p', 'v'] },
    );
    for (const [party, { notRuledOut }] of exposuresOf(ring)) {
      expect(notRuledOut, party).toBe(worstBySimplePaths(ring, party, 'notRuledOut'));
    }
  });

  it('names the shorter of two ways to the same exposure, then the first by ids', () => {
    const conduct = { a: 0, z: 0, y: 80, x: 60, w: 60 };
    const chains = chainsOf(conduct, { a: ['z', 'x', 'w'], z: ['y'] });
    expect(exposuresOf(chains).get('a')).toMatchObject({ notRuledOut: 45, by: { notRuledOut: { path: ['w'] } } });
  });
});

describe('a provider that is not known', () => {
  const exposure = (unnamed: string[]) =>
    exposuresOf({ ...chainsOf({ a: 0, b: 10 }, { a: ['b'] }), unnamed: new Set(unnamed) }).get('a');

  it('is weighed as the worst, and nothing is found by it', () => {
    expect(exposure(['a'])).toEqual({
      found: 8,
      notRuledOut: 75,
      state: 'not_known',
      by: { found: { score: 10, path: ['b'] }, notRuledOut: { score: 100, path: [], unknown: true } },
    });
  });

  it('of a provider is felt too, with nobody named at the end of the way', () => {
    expect(exposure(['b'])).toMatchObject({
      notRuledOut: 56,
      state: 'known',
      by: { notRuledOut: { path: ['b'], unknown: true } },
    });
  });

  it('is nobody where nobody is used', () => {
    const none = exposureOf(reachOf('a', [], parameters), [], parameters);
    expect(none).toEqual({ found: 0, notRuledOut: 0, state: 'none', by: {} });
    expect(providersOf(chainsOf({ a: 0 }, {}), 'a', new Map())).toEqual([]);
  });
});

describe('the tier of due diligence', () => {
  const at = (notRuledOut: number) => ({ notRuledOut });

  it('is enhanced in place of standard from an exposure of 35 on', () => {
    expect(raisedTier('standard', at(34), parameters)).toBe('standard');
    expect(raisedTier('standard', at(35), parameters)).toBe('enhanced');
  });

  it('is never lowered, and never made to wait for remedy by what others did', () => {
    for (const exposure of [0, 35, 100]) {
      expect(raisedTier('enhanced', at(exposure), parameters)).toBe('enhanced');
      expect(raisedTier('remedy_first', at(exposure), parameters)).toBe('remedy_first');
    }
  });
});
