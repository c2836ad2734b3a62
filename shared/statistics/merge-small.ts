/**
 * Which counts of one list are not shown by themselves: those below `least` or above `most`, and the smallest of the others
 * until they are at least two that come to `least` together. Whoever knows the sum of the whole list then knows only
 * their sum, of which each may be anything from nought on. Gives their places, in order; none where all can be shown.
 */
export function mergeSmall(counts: readonly number[], least: number, most = Number.POSITIVE_INFINITY): number[] {
  const shown = (place: number) => (counts[place] ?? 0) >= least && (counts[place] ?? 0) <= most;
  const places = counts.map((_, place) => place);
  const merged = places.filter((place) => !shown(place));
  if (merged.length === 0) return [];
  const next = places.filter(shown).toSorted((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0) || one - other);
  const sum = () => merged.reduce((total, place) => total + (counts[place] ?? 0), 0);
  for (const place of next) {
    if (merged.length >= 2 && sum() >= least) break;
    merged.push(place);
  }
  return merged.toSorted((one, other) => one - other);
}
