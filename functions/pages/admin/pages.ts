import type { PageSpec } from '../define-page.ts';
import { decideDisputePages } from './disputes/decide.tsx';
import { openDisputesPage } from './disputes/list.tsx';
import { erasurePages } from './erasures/person.tsx';
import { jobPage } from './jobs/job.tsx';
import { jobsPages } from './jobs/jobs.tsx';
import { adminPage } from './overview.tsx';
import { eraseFieldsPages } from './party/fields.tsx';
import { administeredPartyPages } from './party/party.tsx';
import { removeMemberPages } from './party/remove-member.tsx';
import { importPages } from './registers/import.tsx';
import { importedPage } from './registers/imported.tsx';
import { registerPage } from './registers/register.tsx';
import { registersPage } from './registers/registers.tsx';
import { rolesPage } from './roles.tsx';

const disputePages = [openDisputesPage, ...decideDisputePages];
// The form stands before the registers, of which it would be one by its address.
const registerPages = [registersPage, ...importPages, registerPage, importedPage];
const partyPages = [...administeredPartyPages, ...removeMemberPages, ...eraseFieldsPages];

/** What administrators see and decide. */
export const adminPages: readonly PageSpec[] = [
  adminPage,
  rolesPage,
  ...disputePages,
  ...registerPages,
  ...jobsPages,
  jobPage,
  ...erasurePages,
  ...partyPages,
];
