import type { Translations } from '../law.ts';
import questionsSupplier from './ar/questions-supplier.json' with { type: 'json' };
import sources from './ar/sources.json' with { type: 'json' };

/** What rules say, in Arabic, a topic a file: the English text, and its translation. */
export const ar: Translations = {
  ...questionsSupplier,
  ...sources,
};
