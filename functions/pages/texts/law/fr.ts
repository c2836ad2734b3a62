import type { Translations } from '../law.ts';

/** What rules say, in French, a topic a file: the English text, and its translation. */
export const fr: Translations = {};
