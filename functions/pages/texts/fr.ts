import { about } from './fr/about.ts';
import { decisionsOnYou } from './fr/decisions-on-you.ts';
import { declare } from './fr/declare.ts';
import { declareMistakes } from './fr/declare-mistakes.ts';
import { declareTopics } from './fr/declare-topics.ts';
import { disputes } from './fr/disputes.ts';
import { errors } from './fr/errors.ts';
import { frame } from './fr/frame.ts';
import { inviting } from './fr/inviting.ts';
import { languages } from './fr/languages.ts';
import { members } from './fr/members.ts';
import { my } from './fr/my.ts';
import { paragraphs } from './fr/paragraphs.ts';
import { reason } from './fr/reason.ts';
import { session } from './fr/session.ts';
import { start } from './fr/start.ts';
import { upload } from './fr/upload.ts';
import { words } from './fr/words.ts';

/** The texts of the pages in French, an area a file. */
export const fr = {
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
