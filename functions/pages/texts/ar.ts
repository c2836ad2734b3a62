import { errors } from './ar/errors.ts';
import { frame } from './ar/frame.ts';
import { languages } from './ar/languages.ts';
import { my } from './ar/my.ts';
import { paragraphs } from './ar/paragraphs.ts';
import { session } from './ar/session.ts';
import { start } from './ar/start.ts';
import { words } from './ar/words.ts';

/** The texts of the pages in Arabic, an area a file. */
export const ar = {
  ...errors,
  ...frame,
  ...languages,
  ...my,
  ...paragraphs,
  ...session,
  ...start,
  ...words,
} as const;
