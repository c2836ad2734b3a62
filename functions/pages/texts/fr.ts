import { declareMistakes } from './fr/declare-mistakes.ts';
import { errors } from './fr/errors.ts';
import { frame } from './fr/frame.ts';
import { languages } from './fr/languages.ts';
import { paragraphs } from './fr/paragraphs.ts';
import { session } from './fr/session.ts';
import { start } from './fr/start.ts';
import { words } from './fr/words.ts';

/** The texts of the pages in French, an area a file. */
export const fr = {
  ...declareMistakes,
  ...errors,
  ...frame,
  ...languages,
  ...paragraphs,
  ...session,
  ...start,
  ...words,
} as const;
