import type { PageSpec } from '../../define-page.ts';
import { contractPage } from '../contract/contract.tsx';
import { contractsPage } from '../contract/contracts.tsx';
import { newContractPages } from '../contract/new-contract.tsx';
import { decidePages } from '../decision/decide.tsx';
import { decisionsPage } from '../decision/decisions.tsx';
import { invitationsPage } from '../invitation/invitations.tsx';
import { invitePages } from '../invitation/invite.tsx';
import { addWatchPages } from '../watch/add-watch.tsx';
import { watchPages } from '../watch/watch.tsx';
import { watchesPage } from '../watch/watches.tsx';
import { chainPage } from './chain.tsx';
import { comparePage } from './compare.tsx';
import { disputesPage } from './disputes.tsx';
import { evidencePage } from './evidence.tsx';
import { feesPage } from './fees.tsx';
import { earlierFindingsPage, findingsPage } from './findings.tsx';
import { historyPage } from './history.tsx';
import { overviewPage } from './overview.tsx';

/** One organisation in every respect, and what is done about it; one with a name of its own stands before those that take any. */
export const partyPages: readonly PageSpec[] = [
  overviewPage,
  findingsPage,
  earlierFindingsPage,
  historyPage,
  feesPage,
  chainPage,
  disputesPage,
  evidencePage,
  comparePage,
  ...decidePages,
  decisionsPage,
  ...addWatchPages,
  watchesPage,
  ...watchPages,
  contractsPage,
  ...newContractPages,
  contractPage,
  invitationsPage,
  ...invitePages,
];
