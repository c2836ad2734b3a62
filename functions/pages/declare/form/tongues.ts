import { languages as subtags } from '../../../../rules/data/languages.ts';
import { language } from '../../../../rules/forms/values.ts';
import { type Language, localeOf } from '../../texts/languages.ts';

const tagsByName = new Map<Language, ReadonlyMap<string, string>>();

const folded = (name: string, locale: string): string => name.normalize('NFC').toLocaleLowerCase(locale);

function namesIn(shown: Language): ReadonlyMap<string, string> {
  const known = tagsByName.get(shown);
  if (known !== undefined) return known;
  const names = new Intl.DisplayNames(localeOf(shown), { type: 'language' });
  const made = new Map([...subtags].map((tag) => [folded(names.of(tag) ?? tag, localeOf(shown)), tag]));
  tagsByName.set(shown, made);
  return made;
}

/**
 * The tag of a language (BCP 47) that was typed as a tag, by its name in the language of the page or in English, or as
 * `Nepali (ne)`; undefined where it is none.
 */
export function readTongue(text: string, shown: Language): string | undefined {
  const typed = text.trim();
  const tag = /\(([A-Za-z0-9-]{2,35})\)$/.exec(typed)?.[1] ?? typed;
  const { data } = language.safeParse(tag);
  if (data !== undefined) return data;
  return namesIn(shown).get(folded(typed, localeOf(shown))) ?? namesIn('en').get(folded(typed, 'en'));
}

/** A language as its field shows it: its name, and the tag by which it is kept. */
export function typedTongue(tag: string, shown: Language): string {
  const name = new Intl.DisplayNames(localeOf(shown), { type: 'language' }).of(tag);
  return name === undefined || name === tag ? tag : `${name} (${tag})`;
}
