import type { Translations } from '../law.ts';

/** What rules say, in Spanish, a topic a file: the English text, and its translation. */
export const es: Translations = {};
