/** A name without case, accents, punctuation and plural: two that fold alike are the same good. Needs no locale. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => (word.length > 3 ? word.replace(/(?<=[^s])s$/, '') : word))
    .join(' ');

/**
 * The names that a listed good goes by, folded: `Footwear (sandals)` is also called footwear or sandals, `Thread/Yarn`
 * thread or yarn. Names shorter than three letters are nobody's.
 */
export function namesOf(good: string): Set<string> {
  const parts = [good, ...good.split(/[/(),]/)];
  return new Set(parts.map(folded).filter((name) => name.length > 2));
}

/** Whether a customs code stands for the same as a listed one: one begins with the other, or it lies in the range. */
export function isCoded(listed: string, code: string): boolean {
  const digits = code.replaceAll('.', '');
  const [first = '', last] = listed.split('-');
  if (last === undefined) return digits.startsWith(first) || first.startsWith(digits);
  const heading = digits.slice(0, first.length);
  return heading.length === first.length && heading >= first && heading <= last;
}
