import { about } from './ar/about.ts';
import { admin } from './ar/admin.ts';
import { auditor } from './ar/auditor.ts';
import { chain } from './ar/chain.ts';
import { contracts } from './ar/contracts.ts';
import { deciding } from './ar/deciding.ts';
import { decisionsOnYou } from './ar/decisions-on-you.ts';
import { declare } from './ar/declare.ts';
import { declareMistakes } from './ar/declare-mistakes.ts';
import { declareTopics } from './ar/declare-topics.ts';
import { disputes } from './ar/disputes.ts';
import { errors } from './ar/errors.ts';
import { evidence } from './ar/evidence.ts';
import { exporting } from './ar/exports.ts';
import { frame } from './ar/frame.ts';
import { inviting } from './ar/inviting.ts';
import { languages } from './ar/languages.ts';
import { members } from './ar/members.ts';
import { my } from './ar/my.ts';
import { officer } from './ar/officer.ts';
import { paragraphs } from './ar/paragraphs.ts';
import { pictures } from './ar/pictures.ts';
import { reason } from './ar/reason.ts';
import { ruleBooks } from './ar/rule-books.ts';
import { screening } from './ar/screening.ts';
import { session } from './ar/session.ts';
import { start } from './ar/start.ts';
import { upload } from './ar/upload.ts';
import { watching } from './ar/watching.ts';
import { words } from './ar/words.ts';

/** The texts of the pages in Arabic, an area a file. */
export const ar = {
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
