import type { Route } from './route.ts';
import { showHealth } from './routes/health.ts';
import { addMemberRoute } from './routes/members.ts';
import { findPartiesRoute, registerPartyRoute, showPartyRoute } from './routes/parties.ts';

/** Every route, in the order of the document. */
export const routes: readonly Route[] = [
  registerPartyRoute,
  findPartiesRoute,
  showPartyRoute,
  addMemberRoute,
  showHealth,
];
