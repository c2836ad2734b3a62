import { about } from './es/about.ts';
import { admin } from './es/admin.ts';
import { auditor } from './es/auditor.ts';
import { chain } from './es/chain.ts';
import { contracts } from './es/contracts.ts';
import { deciding } from './es/deciding.ts';
import { decisionsOnYou } from './es/decisions-on-you.ts';
import { declare } from './es/declare.ts';
import { declareMistakes } from './es/declare-mistakes.ts';
import { declareTopics } from './es/declare-topics.ts';
import { disputes } from './es/disputes.ts';
import { errors } from './es/errors.ts';
import { evidence } from './es/evidence.ts';
import { exporting } from './es/exports.ts';
import { frame } from './es/frame.ts';
import { inviting } from './es/inviting.ts';
import { languages } from './es/languages.ts';
import { members } from './es/members.ts';
import { my } from './es/my.ts';
import { officer } from './es/officer.ts';
import { paragraphs } from './es/paragraphs.ts';
import { pictures } from './es/pictures.ts';
import { reason } from './es/reason.ts';
import { ruleBooks } from './es/rule-books.ts';
import { screening } from './es/screening.ts';
import { session } from './es/session.ts';
import { start } from './es/start.ts';
import { upload } from './es/upload.ts';
import { watching } from './es/watching.ts';
import { words } from './es/words.ts';

/** The texts of the pages in Spanish, an area a file. */
export const es = {
  ...about,
  ...admin,
  ...auditor,
  ...chain,
  ...contracts,
  ...deciding,
  ...decisionsOnYou,
  ...declareMistakes,
  ...declareTopics,
  ...declare,
  ...disputes,
  ...errors,
  ...evidence,
  ...exporting,
  ...frame,
  ...inviting,
  ...languages,
  ...members,
  ...my,
  ...officer,
  ...paragraphs,
  ...pictures,
  ...reason,
  ...ruleBooks,
  ...screening,
  ...session,
  ...start,
  ...upload,
  ...watching,
  ...words,
} as const;
