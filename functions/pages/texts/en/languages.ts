export const languages = {
  'language.choose': 'Language',
  'language.english': 'This part is in English.',
} as const;
