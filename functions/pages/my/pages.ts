import { beginPage } from '../declare/begin.ts';
import { checkPage } from '../declare/check.tsx';
import { feeUploadPages } from '../declare/fee-upload.tsx';
import { signPages } from '../declare/sign.tsx';
import { taskListPage } from '../declare/task-list.tsx';
import { topicPages } from '../declare/topic.tsx';
import type { PageSpec } from '../define-page.ts';
import { evidencePages } from '../evidence/pages.ts';
import { accessesPage } from './accesses.tsx';
import { decisionPages } from './decision.tsx';
import { decisionListPage } from './decision-list.tsx';
import { disputeFindingPages } from './dispute-finding.tsx';
import { disputeRegistrationPages } from './dispute-registration.tsx';
import { disputePages } from './disputes.tsx';
import { memberPages } from './members.tsx';
import { organisationsPage } from './organisations.tsx';
import { overviewPage } from './overview.tsx';
import { registerPages } from './register.tsx';
import { resultPage } from './result.tsx';

/** What members of an organisation do: one that ends in a name of its own stands before those that take any. */
export const myPages: readonly PageSpec[] = [
  organisationsPage,
  ...registerPages,
  ...disputeRegistrationPages,
  ...disputePages,
  overviewPage,
  accessesPage,
  decisionListPage,
  ...decisionPages,
  ...memberPages,
  resultPage,
  ...disputeFindingPages,
  taskListPage,
  beginPage,
  checkPage,
  ...signPages,
  ...feeUploadPages,
  ...evidencePages,
  ...topicPages,
];
