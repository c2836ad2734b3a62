import type { ShownChain } from '../../../functions/pages/pictures/chain-tree.ts';
import { bands, linkKinds } from '../../../rules/vocabulary.ts';

const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const names = [
  'Osterlund Wayfinding A/S',
  'شركة الخليج للحراسة ذ.م.م',
  'A name that goes on and on of an Internationale Beschaffungsgesellschaft mbH & Co. KG',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  '株式会社かずみつの食品',
];
const states = ['confirmed', 'claimed', 'denied'] as const;

const link = (user: number, provider: number): ShownChain['links'][number] => ({
  ...{ user: idOf(user), provider: idOf(provider), corridors: [] },
  kind: linkKinds[(user + provider) % linkKinds.length] ?? 'supply',
  state: states[(user + 2 * provider) % states.length] ?? 'claimed',
  ended: provider % 5 === 4,
});

/**
 * A chain as the API gives it: organisation 0 stands at its head.
 * @param parents by which of those before it each of the others was met
 * @param rings further links between organisations
 */
export function chainOf(parents: readonly number[], rings: readonly (readonly [number, number])[] = []): ShownChain {
  const depths = [0];
  for (const [index, parent] of parents.entries()) depths[index + 1] = (depths[parent] ?? 0) + 1;
  const met = parents.map((parent, index) => link(parent, index + 1));
  return {
    partyId: idOf(0),
    nodes: depths.map((depth, n) => {
      const band = bands[n % (bands.length + 1)];
      const why = met[n - 1];
      return {
        ...{ partyId: idOf(n), name: names[n % names.length] ?? '', depth },
        ...(band === undefined ? {} : { band, score: { found: n % 100, notRuledOut: 100 } }),
        ...(why === undefined ? {} : { why }),
      };
    }),
    links: [...met, ...rings.map(([from, to]) => link(from, to))],
    truncated: false,
  };
}

/** Verdicts as the API lists them, newest first, a number of days apart. */
export const verdictsOf = (scores: readonly { found: number; more: number; days: number }[]) => {
  let at = Date.parse('2020-01-01T00:00:00Z');
  return scores
    .map(({ found, more, days }, index) => {
      at += days * 86_400_000;
      return {
        ...{ id: idOf(index), createdAt: new Date(at).toISOString() },
        ...{ score: { found, notRuledOut: Math.min(100, found + more) }, band: bands[index % bands.length] ?? 'low' },
      };
    })
    .toReversed();
};
