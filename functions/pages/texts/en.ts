import { about } from './en/about.ts';
import { admin } from './en/admin.ts';
import { auditor } from './en/auditor.ts';
import { chain } from './en/chain.ts';
import { contracts } from './en/contracts.ts';
import { deciding } from './en/deciding.ts';
import { decisionsOnYou } from './en/decisions-on-you.ts';
import { declare } from './en/declare.ts';
import { declareMistakes } from './en/declare-mistakes.ts';
import { declareTopics } from './en/declare-topics.ts';
import { disputes } from './en/disputes.ts';
import { errors } from './en/errors.ts';
import { evidence } from './en/evidence.ts';
import { exporting } from './en/exports.ts';
import { frame } from './en/frame.ts';
import { inviting } from './en/inviting.ts';
import { languages } from './en/languages.ts';
import { members } from './en/members.ts';
import { my } from './en/my.ts';
import { officer } from './en/officer.ts';
import { paragraphs } from './en/paragraphs.ts';
import { pictures } from './en/pictures.ts';
import { reason } from './en/reason.ts';
import { ruleBooks } from './en/rule-books.ts';
import { screening } from './en/screening.ts';
import { session } from './en/session.ts';
import { start } from './en/start.ts';
import { upload } from './en/upload.ts';
import { watching } from './en/watching.ts';
import { words } from './en/words.ts';

/** Every text that the pages say of their own, an area a file, in ICU MessageFormat; what rules say stands in rules/. */
export const en = {
  ...admin,
  ...auditor,
  ...about,
  ...declare,
  ...declareMistakes,
  ...declareTopics,
  ...decisionsOnYou,
  ...disputes,
  ...errors,
  ...exporting,
  ...evidence,
  ...frame,
  ...languages,
  ...members,
  ...my,
  ...paragraphs,
  ...pictures,
  ...reason,
  ...ruleBooks,
  ...screening,
  ...session,
  ...start,
  ...upload,
  ...chain,
  ...contracts,
  ...deciding,
  ...inviting,
  ...officer,
  ...watching,
  ...words,
} as const;
