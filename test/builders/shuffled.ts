import type { Json } from '../../rules/engine/scope.ts';

/** The same value with every list and the members of every object in another order, chosen by `seed`. */
export function shuffled<T>(value: T, seed: number): T {
  let state = seed >>> 0;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.trunc((state / 2 ** 32) * below);
  };
  const mix = <E>(list: readonly E[]): E[] => {
    const mixed = [...list];
    for (let last = mixed.length - 1; last > 0; last--) {
      const other = next(last + 1);
      mixed.splice(other, 1, ...mixed.splice(last, 1, ...mixed.slice(other, other + 1)));
    }
    return mixed;
  };
  const shuffle = (part: Json): Json => {
    if (Array.isArray(part)) return mix(part.map(shuffle));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(mix(Object.entries(part)).map(([name, member]) => [name, shuffle(member)]));
  };
  return JSON.parse(JSON.stringify(shuffle(JSON.parse(JSON.stringify(value)))));
}
