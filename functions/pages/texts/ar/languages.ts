/** What stands beside the choice of language, in Arabic. */
export const languages = {
  'language.choose': 'اللغة',
} as const;
