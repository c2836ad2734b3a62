import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Language } from './languages.ts';

/** The name of a text that the pages themselves say. */
export type MessageKey = keyof typeof en;

/** The texts of the pages by language; those of a language that is not ready are not all there. */
export const messages: Record<Language, { readonly [key in MessageKey]?: string }> = { en, fr, es, ar };
