import { isLanguage, type Language } from './languages.ts';

interface Wish {
  range: string;
  weight: number;
}

const first: Language = 'en';
const weighted = /^([a-z]{1,8}(?:-[a-z\d]{1,8})*|\*)\s*(?:;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?$/i;

/**
 * The language of a page: the one that the reader chose, else the one that the browser asks for (RFC 9110, section
 * 12.5.4; a regional one such as `ar-EG` gets its language, RFC 4647, section 3.4), else English. Only languages that
 * are offered are given, and what cannot be read in a header is passed over.
 */
export function chooseLanguage({
  kept,
  accept,
  offered,
}: {
  kept?: string | undefined;
  accept?: string | null | undefined;
  offered: readonly Language[];
}): Language {
  const chosen = offered.find((each) => each === kept);
  if (chosen !== undefined) return chosen;
  const wishes = wishesIn(accept ?? '');
  const refused = new Set(wishes.filter(({ weight }) => weight === 0).map(({ range }) => range));
  const welcome = offered.filter((each) => !refused.has(each));
  for (const { range, weight } of wishes) {
    if (weight === 0) continue;
    const found = range === '*' ? welcome.at(0) : lookUp(range, welcome);
    if (found !== undefined) return found;
  }
  return first;
}

function wishesIn(header: string): Wish[] {
  const wishes = header.split(',').flatMap((part) => {
    const [, range, weight] = weighted.exec(part.trim()) ?? [];
    return range === undefined ? [] : [{ range: range.toLowerCase(), weight: Number(weight ?? 1) }];
  });
  return wishes.sort((a, b) => b.weight - a.weight);
}

function lookUp(range: string, among: readonly Language[]): Language | undefined {
  const [language = ''] = range.split('-');
  return isLanguage(language) && among.includes(language) ? language : undefined;
}
