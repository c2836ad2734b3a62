/** The languages that the pages are written in, the one that all texts are first written in at the head. */
export const languages = ['en', 'fr', 'es', 'ar'] as const;
export type Language = (typeof languages)[number];

/** The way in which a language is written. */
export type Direction = 'ltr' | 'rtl';

/**
 * Arabic is set with the digits 0 to 9, as its root locale has them: codes, exports, amounts and the answers that people
 * type have them too, and a score must look the same wherever it stands.
 */
const about = {
  en: { name: 'English', locale: 'en-GB', dir: 'ltr' },
  fr: { name: 'Français', locale: 'fr', dir: 'ltr' },
  es: { name: 'Español', locale: 'es', dir: 'ltr' },
  ar: { name: 'العربية', locale: 'ar-u-nu-latn', dir: 'rtl' },
} as const satisfies Record<Language, { name: string; locale: string; dir: Direction }>;

/** What a language calls itself. */
export const nameOf = (language: Language): string => about[language].name;

/** The locale by which days, numbers and lists are written (BCP 47). */
export const localeOf = (language: Language): string => about[language].locale;

export const directionOf = (language: Language): Direction => about[language].dir;

export const isLanguage = (text: string): text is Language => languages.some((each) => each === text);
