import type { Translations } from '../law.ts';

/** What rules say, in Arabic, a topic a file: the English text, and its translation. */
export const ar: Translations = {};
