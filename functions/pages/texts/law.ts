import type { Language } from './languages.ts';
import { ar } from './law/ar.ts';
import { es } from './law/es.ts';
import { fr } from './law/fr.ts';

/** From the English text to its translation: a text that changes in rules/ shows at once as not translated. */
export type Translations = { readonly [english: string]: string };

export const law: Record<Exclude<Language, 'en'>, Translations> = { fr, es, ar };

/** A text of rules/ in a language; undefined where it is not translated. */
export function lawIn(language: Language, english: string): string | undefined {
  if (language === 'en') return english;
  return Object.hasOwn(law[language], english) ? law[language][english] : undefined;
}
