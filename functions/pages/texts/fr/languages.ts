/** Texts in French. */
export const languages = {
  'language.choose': 'Langue',
} as const;
