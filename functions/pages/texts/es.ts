import { about } from './es/about.ts';
import { declare } from './es/declare.ts';
import { declareMistakes } from './es/declare-mistakes.ts';
import { declareTopics } from './es/declare-topics.ts';
import { errors } from './es/errors.ts';
import { frame } from './es/frame.ts';
import { languages } from './es/languages.ts';
import { my } from './es/my.ts';
import { paragraphs } from './es/paragraphs.ts';
import { session } from './es/session.ts';
import { start } from './es/start.ts';
import { words } from './es/words.ts';

/** The texts of the pages in Spanish, an area a file. */
export const es = {
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
