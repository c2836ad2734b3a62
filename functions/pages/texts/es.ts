import { about } from './es/about.ts';
import { decisionsOnYou } from './es/decisions-on-you.ts';
import { declare } from './es/declare.ts';
import { declareMistakes } from './es/declare-mistakes.ts';
import { declareTopics } from './es/declare-topics.ts';
import { disputes } from './es/disputes.ts';
import { errors } from './es/errors.ts';
import { frame } from './es/frame.ts';
import { inviting } from './es/inviting.ts';
import { languages } from './es/languages.ts';
import { members } from './es/members.ts';
import { my } from './es/my.ts';
import { paragraphs } from './es/paragraphs.ts';
import { reason } from './es/reason.ts';
import { session } from './es/session.ts';
import { start } from './es/start.ts';
import { upload } from './es/upload.ts';
import { words } from './es/words.ts';

/** The texts of the pages in Spanish, an area a file. */
export const es = {
  ...about,
  ...decisionsOnYou,
  ...declareMistakes,
  ...declareTopics,
  ...declare,
  ...disputes,
  ...errors,
  ...frame,
  ...inviting,
  ...languages,
  ...members,
  ...my,
  ...paragraphs,
  ...reason,
  ...session,
  ...start,
  ...upload,
  ...words,
} as const;
