/** Texts in Spanish. */
export const languages = {
  'language.choose': 'Idioma',
  'language.english': 'Esta parte está en inglés.',
} as const;
