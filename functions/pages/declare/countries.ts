import { countries } from '../../../rules/data/countries.ts';
import { type Language, localeOf } from '../texts/languages.ts';
import type { Speaker } from '../texts/speaker.ts';

const byLanguage = new Map<Language, readonly { value: string; text: string }[]>();

/** Every country with its name, in the order of the alphabet of the language. */
export function countriesIn(text: Speaker): readonly { value: string; text: string }[] {
  const known = byLanguage.get(text.language);
  if (known !== undefined) return known;
  const { compare } = new Intl.Collator(localeOf(text.language));
  const named = [...countries].map((value) => ({ value, text: text.country(value) }));
  named.sort((a, b) => compare(a.text, b.text));
  byLanguage.set(text.language, named);
  return named;
}
