import { about } from './fr/about.ts';
import { admin } from './fr/admin.ts';
import { auditor } from './fr/auditor.ts';
import { chain } from './fr/chain.ts';
import { contracts } from './fr/contracts.ts';
import { deciding } from './fr/deciding.ts';
import { decisionsOnYou } from './fr/decisions-on-you.ts';
import { declare } from './fr/declare.ts';
import { declareMistakes } from './fr/declare-mistakes.ts';
import { declareTopics } from './fr/declare-topics.ts';
import { disputes } from './fr/disputes.ts';
import { errors } from './fr/errors.ts';
import { evidence } from './fr/evidence.ts';
import { exporting } from './fr/exports.ts';
import { frame } from './fr/frame.ts';
import { inviting } from './fr/inviting.ts';
import { languages } from './fr/languages.ts';
import { members } from './fr/members.ts';
import { my } from './fr/my.ts';
import { officer } from './fr/officer.ts';
import { paragraphs } from './fr/paragraphs.ts';
import { pictures } from './fr/pictures.ts';
import { reason } from './fr/reason.ts';
import { ruleBooks } from './fr/rule-books.ts';
import { screening } from './fr/screening.ts';
import { session } from './fr/session.ts';
import { start } from './fr/start.ts';
import { upload } from './fr/upload.ts';
import { watching } from './fr/watching.ts';
import { words } from './fr/words.ts';

/** The texts of the pages in French, an area a file. */
export const fr = {
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
