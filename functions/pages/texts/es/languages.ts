/** Texts in Spanish. */
export const languages = {
  'language.choose': 'Idioma',
} as const;
