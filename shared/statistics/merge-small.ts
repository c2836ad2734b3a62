/**
 * Which counts of one list are not shown by themselves: those below `least` or above `most`, and the smallest of the others
 * until they are at least two of which each may be any number within a span of `least`. Whoever knows the sum of the
 * whole list then knows only their sum, and that none is below `lowest`. Gives their places, in order; none where all
 * can be shown.
 */
export function mergeSmall(
  counts: readonly number[],
  { least, most = Number.POSITIVE_INFINITY, lowest = 0 }: { least: number; most?: number; lowest?: 0 | 1 },
): number[] {
  const shown = (place: number) => (counts[place] ?? 0) >= least && (counts[place] ?? 0) <= most;
  const places = counts.map((_, place) => place);
  const merged = places.filter((place) => !shown(place));
  if (merged.length === 0) return [];
  const next = places.filter(shown).toSorted((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0) || one - other);
  const span = () => merged.reduce((sum, place) => sum + (counts[place] ?? 0) - lowest, 0);
  for (const place of next) {
    if (merged.length >= 2 && span() >= least) break;
    merged.push(place);
  }
  return merged.toSorted((one, other) => one - other);
}
