import { declareMistakes } from './en/declare-mistakes.ts';
import { errors } from './en/errors.ts';
import { frame } from './en/frame.ts';
import { languages } from './en/languages.ts';
import { paragraphs } from './en/paragraphs.ts';
import { session } from './en/session.ts';
import { start } from './en/start.ts';
import { words } from './en/words.ts';

/** Every text that the pages say of their own, an area a file, in ICU MessageFormat; what rules say stands in rules/. */
export const en = {
  ...declareMistakes,
  ...errors,
  ...frame,
  ...languages,
  ...paragraphs,
  ...session,
  ...start,
  ...words,
} as const;
