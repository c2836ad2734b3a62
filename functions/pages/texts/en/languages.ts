export const languages = {
  'language.choose': 'Language',
} as const;
