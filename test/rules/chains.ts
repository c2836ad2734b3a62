import fc from 'fast-check';
import type { Score } from '../../rules/assessment.ts';
import {
  damped,
  type Exposure,
  exposureOf,
  nowhere,
  type Provider,
  type Reach,
  reachOf,
} from '../../rules/exposure.ts';
import { exposure as parameters } from '../../rules/parameters/exposure.ts';

/** Parties by id, with their conduct and whom they use; `unnamed` ones use somebody of whom nothing is known, too. */
export interface Chains {
  conduct: ReadonlyMap<string, Score>;
  uses: ReadonlyMap<string, readonly string[]>;
  unnamed: ReadonlySet<string>;
}

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];

/** Up to nine parties with links in any direction: rings, several ways to one party, a link named twice. */
export const arbitraryChains: fc.Arbitrary<Chains> = fc
  .record({
    size: fc.integer({ min: 2, max: ids.length }),
    scores: fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), {
      minLength: ids.length,
      maxLength: ids.length,
    }),
    links: fc.array(fc.tuple(fc.nat(ids.length - 1), fc.nat(ids.length - 1)), { maxLength: 26 }),
    unnamed: fc.subarray(ids, { maxLength: 2 }),
  })
  .map(({ size, scores, links, unnamed }) => {
    const parties = ids.slice(0, size);
    const named = links.map(([user, provider]) => [ids[user % size] ?? 'a', ids[provider % size] ?? 'a'] as const);
    return {
      conduct: new Map(
        parties.map((id, index) => {
          const [one, other] = scores[index] ?? [0, 0];
          return [id, { found: Math.min(one, other), notRuledOut: Math.max(one, other) }];
        }),
      ),
      uses: new Map(
        parties.map((id) => [
          id,
          named.flatMap(([user, provider]) => (user === id && provider !== id ? [provider] : [])),
        ]),
      ),
      unnamed: new Set(unnamed.filter((id) => parties.includes(id))),
    };
  });

/** What each party would be handed of its providers, with what reaches them so far. */
export function providersOf(chains: Chains, party: string, reaches: ReadonlyMap<string, Reach>): Provider[] {
  const named = (chains.uses.get(party) ?? []).map((provider): Provider => {
    const own = chains.conduct.get(provider);
    if (own === undefined) return { state: 'not_known' };
    return { state: 'known', party: provider, own, reach: reaches.get(provider) ?? nowhere };
  });
  return chains.unnamed.has(party) ? [...named, { state: 'not_known' }] : named;
}

/** Reckons parties in the given order until a whole round changes nothing. */
export function atRest(
  chains: Chains,
  order: readonly string[] = [...chains.uses.keys()],
  start = new Map<string, Reach>(),
) {
  const reaches = new Map(start);
  let rounds = 0;
  for (let changed = true; changed; rounds++) {
    changed = false;
    for (const party of order) {
      const reach = reachOf(party, providersOf(chains, party, reaches), parameters);
      if (JSON.stringify(reach) === JSON.stringify(reaches.get(party) ?? nowhere)) continue;
      reaches.set(party, reach);
      changed = true;
    }
  }
  return { reaches, rounds };
}

export function exposuresOf(chains: Chains, order?: readonly string[]): Map<string, Exposure> {
  const { reaches } = atRest(chains, order);
  return new Map(
    [...chains.uses.keys()].map((party) => {
      const reach = reaches.get(party) ?? nowhere;
      return [party, exposureOf(reach, providersOf(chains, party, reaches), parameters)];
    }),
  );
}

/** The worst over every simple path of at most five links, by walking all of them. */
export function worstBySimplePaths(chains: Chains, party: string, number: keyof Score): number {
  let worst = 0;
  const walk = (at: string, seen: readonly string[]): void => {
    const links = seen.length;
    if (links > parameters.longest) return;
    if (chains.unnamed.has(at)) worst = Math.max(worst, number === 'found' ? 0 : damped(100, links, parameters));
    for (const next of chains.uses.get(at) ?? []) {
      if (seen.includes(next)) continue;
      worst = Math.max(worst, damped(chains.conduct.get(next)?.[number] ?? 0, links, parameters));
      walk(next, [...seen, next]);
    }
  };
  walk(party, [party]);
  return worst;
}
