import type { Role } from '../../shared/access/principal.ts';
import type { MessageKey } from './texts/messages.ts';

interface Destination {
  path: `/${string}`;
  text: MessageKey;
  roles: readonly Role[];
}

const destinations: readonly Destination[] = [
  { path: '/my', text: 'nav.my', roles: ['declarant'] },
  { path: '/parties', text: 'nav.parties', roles: ['procurement_officer', 'auditor', 'administrator'] },
  { path: '/screenings', text: 'nav.screenings', roles: ['procurement_officer'] },
  { path: '/contracts', text: 'nav.contracts', roles: ['procurement_officer'] },
  { path: '/invitations', text: 'nav.invitations', roles: ['procurement_officer'] },
  { path: '/watches', text: 'nav.watches', roles: ['procurement_officer'] },
  { path: '/rules', text: 'nav.rules', roles: ['auditor'] },
  { path: '/exports', text: 'nav.exports', roles: ['auditor'] },
  { path: '/statistics', text: 'nav.statistics', roles: ['auditor', 'procurement_officer'] },
  { path: '/admin', text: 'nav.admin', roles: ['administrator'] },
];

/** Where somebody with these roles can go from every page: only to pages that there are. */
export function navigationFor(roles: readonly Role[], paths: ReadonlySet<string>): readonly Destination[] {
  return destinations.filter(({ path, roles: meant }) => paths.has(path) && meant.some((role) => roles.includes(role)));
}
