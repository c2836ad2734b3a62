import { about } from './fr/about.ts';
import { declare } from './fr/declare.ts';
import { declareMistakes } from './fr/declare-mistakes.ts';
import { declareTopics } from './fr/declare-topics.ts';
import { errors } from './fr/errors.ts';
import { frame } from './fr/frame.ts';
import { languages } from './fr/languages.ts';
import { my } from './fr/my.ts';
import { paragraphs } from './fr/paragraphs.ts';
import { session } from './fr/session.ts';
import { start } from './fr/start.ts';
import { words } from './fr/words.ts';

/** The texts of the pages in French, an area a file. */
export const fr = {
  ...declareMistakes,
  ...declareTopics,
  ...about,
  ...declare,
  ...errors,
  ...frame,
  ...languages,
  ...my,
  ...paragraphs,
  ...session,
  ...start,
  ...words,
} as const;
