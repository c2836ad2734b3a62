/**
 * A name as it is searched: compatible forms made equal (NFKC), `&` read as `and`, punctuation ignored, case folded,
 * white space collapsed. Dots and apostrophes go without a trace, so that `W.L.L.` and `WLL` are one; other marks part
 * words. A name of nothing but punctuation keeps it.
 * Lower-casing after upper-casing folds what a single step leaves apart, such as `ß` and `SS`; neither depends on a locale.
 */
export function normaliseName(name: string): string {
  const compatible = name.normalize('NFKC');
  const words = compatible
    .replaceAll('&', ' and ')
    .replace(/[.'‘’ʼ]/gu, '')
    .replace(/\p{P}/gu, ' ');
  return folded(words) || folded(compatible);
}

function folded(text: string): string {
  return text.toUpperCase().toLowerCase().normalize('NFKC').trim().replace(/\s+/gu, ' ');
}

/** Words with which many names begin, and legal forms: they say nothing of which organisation is meant. */
const commonWords = new Set(
  'and company group ltd llc wll inc plc pvt gmbh sdn bhd spa srl sarl the les los las der die das'.split(' '),
);

/**
 * The beginnings of a normalised name, shortest first: up to its first telling word, then a word more each time, at
 * most `most` of them. Only the whole name where no word tells anything.
 */
export function beginningsOf(normalisedName: string, most: number): string[] {
  const words = normalisedName.split(' ');
  const telling = words.findIndex((word) => word.length > 2 && !commonWords.has(word));
  if (telling === -1) return [normalisedName];
  const lengths = words.map((_, index) => index + 1).slice(telling, telling + most);
  return lengths.map((length) => words.slice(0, length).join(' '));
}
