import { about } from './ar/about.ts';
import { declare } from './ar/declare.ts';
import { declareMistakes } from './ar/declare-mistakes.ts';
import { declareTopics } from './ar/declare-topics.ts';
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
  ...about,
  ...declare,
  ...declareMistakes,
  ...declareTopics,
  ...errors,
  ...frame,
  ...languages,
  ...my,
  ...paragraphs,
  ...session,
  ...start,
  ...words,
} as const;
