/** Texts in French. */
export const languages = {
  'language.choose': 'Langue',
  'language.english': 'Cette partie est en anglais.',
} as const;
