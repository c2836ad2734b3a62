import type { Identifier } from '../party/identifier.ts';
import { normaliseName } from '../party/name.ts';

/** Legal forms that registers shorten and people spell out, or the other way round. */
const short = new Map(
  Object.entries({ private: 'pvt', limited: 'ltd', company: 'co', incorporated: 'inc', corporation: 'corp' }),
);

/**
 * Whether the holder of a licence, as a register has it, is this party. An identifier of a scheme that the party has too
 * decides alone; else the normalised names do, legal forms spelled out or not.
 */
export function isSameHolder(
  party: { name: string; identifiers: readonly Identifier[] },
  holder: { name: string; identifier?: Identifier },
): boolean {
  const { identifier } = holder;
  const own = party.identifiers.filter(({ scheme }) => scheme === identifier?.scheme);
  if (own.length > 0) return own.some(({ id }) => id === identifier?.id);
  return comparable(party.name) === comparable(holder.name);
}

const comparable = (name: string): string =>
  normaliseName(name)
    .split(' ')
    .map((word) => short.get(word) ?? word)
    .join(' ');
