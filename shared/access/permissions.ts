import { Problem } from '../errors.ts';
import type { Principal, Role } from './principal.ts';

/** Whose records a role reaches by a route: those of parties it is a member of, or anyone's. */
export type Reach = 'own' | 'any';

type Row = 'public' | Partial<Record<Role, Reach>>;

const readers = { declarant: 'own', procurement_officer: 'any', auditor: 'any', administrator: 'any' } as const;

/** Who may do what: a route by its id, a role, whose records. What is not listed is not allowed. */
export const permissions = {
  'show-health': 'public',
  'list-rule-sets': 'public',
  'show-rule-set': 'public',
  'show-rule': 'public',
  'show-form': 'public',
  'show-checkpoint': 'public',
  'list-checkpoints': 'public',
  'list-log-keys': 'public',
  'prove-inclusion': 'public',
  'prove-consistency': 'public',
  'register-party': { declarant: 'any', procurement_officer: 'any', administrator: 'any' },
  'list-memberships': { declarant: 'any', procurement_officer: 'any', administrator: 'any' },
  'add-member': { declarant: 'own', procurement_officer: 'own', administrator: 'any' },
  'remove-member': { administrator: 'any' },
  'list-members': { declarant: 'own', procurement_officer: 'own', administrator: 'any' },
  'find-parties': { procurement_officer: 'any', auditor: 'any', administrator: 'any' },
  'show-party': readers,
  'list-links': readers,
  'state-links': { declarant: 'own' },
  'show-chain': { declarant: 'own', procurement_officer: 'any', auditor: 'any' },
  'submit-declaration': { declarant: 'own' },
  'show-draft': { declarant: 'own' },
  'save-draft': { declarant: 'own' },
  'discard-draft': { declarant: 'own' },
  'preview-assessment': { declarant: 'own', procurement_officer: 'any', administrator: 'any' },
  'list-declarations': readers,
  'show-declaration': readers,
  'announce-evidence': { declarant: 'own' },
  'complete-evidence': { declarant: 'own' },
  'list-evidence': readers,
  'show-evidence': readers,
  'erase-evidence': { declarant: 'own', administrator: 'any' },
  'show-score': readers,
  'list-assessments': readers,
  'show-assessment': readers,
  'list-audit-entries': readers,
  'show-receipt': readers,
  'list-licences': readers,
  'list-accesses': { declarant: 'own', procurement_officer: 'own', auditor: 'any', administrator: 'any' },
  'raise-dispute': { declarant: 'any' },
  'dispute-registration': { declarant: 'any' },
  'list-party-disputes': readers,
  'list-open-disputes': { procurement_officer: 'any', auditor: 'any', administrator: 'any' },
  'list-raised-disputes': { declarant: 'any' },
  'withdraw-dispute': { declarant: 'any' },
  'decide-dispute': { administrator: 'any' },
  'list-scores': { procurement_officer: 'any', auditor: 'any' },
  'screen-parties': { procurement_officer: 'any' },
  'list-screenings': { procurement_officer: 'any' },
  'show-screening': { procurement_officer: 'any', auditor: 'any' },
  invite: { procurement_officer: 'any' },
  'list-invitations': { procurement_officer: 'any' },
  'make-decision': { procurement_officer: 'any' },
  'show-decision': { procurement_officer: 'any', auditor: 'any' },
  'list-decisions': { declarant: 'own', procurement_officer: 'any', auditor: 'any' },
  'respond-to-decision': { declarant: 'any' },
  'declare-contract': { procurement_officer: 'any' },
  'list-contracts': { procurement_officer: 'own', auditor: 'any' },
  'show-contract': { procurement_officer: 'any', auditor: 'any' },
  'export-scores': { auditor: 'any' },
  'export-findings': { auditor: 'any' },
  'ask-export': { auditor: 'any' },
  'list-exports': { auditor: 'any' },
  'show-export': { auditor: 'any' },
  'cancel-export': { auditor: 'any' },
  'keep-watch': { procurement_officer: 'any' },
  'list-watches': { procurement_officer: 'any' },
  'show-watch': { procurement_officer: 'any' },
  'end-watch': { procurement_officer: 'any' },
  'list-deliveries': { procurement_officer: 'any' },
  'replay-deliveries': { procurement_officer: 'any' },
  'list-events': { declarant: 'own', procurement_officer: 'any', auditor: 'any' },
  'erase-personal-fields': { declarant: 'own', administrator: 'any' },
  'erase-contract-fields': { administrator: 'any' },
  'erase-person': { administrator: 'any' },
  'import-licence-register': { administrator: 'any' },
  'list-licence-registers': { procurement_officer: 'any', auditor: 'any', administrator: 'any' },
  'show-licence-register': { procurement_officer: 'any', auditor: 'any', administrator: 'any' },
  'show-licence-register-import': { procurement_officer: 'any', auditor: 'any', administrator: 'any' },
  'start-reassessment': { administrator: 'any' },
  'show-statistics': { procurement_officer: 'any', auditor: 'any', administrator: 'any' },
  'list-reassessments': { procurement_officer: 'any', auditor: 'any', administrator: 'any' },
  'show-reassessment': { procurement_officer: 'any', auditor: 'any', administrator: 'any' },
} as const satisfies Record<string, Row>;

export type RouteId = keyof typeof permissions;

export function isPublic(route: RouteId): boolean {
  return permissions[route] === 'public';
}

/** What a principal may do by a route, and as which of its roles: the one that reaches furthest. */
export interface Grant {
  role: Role | 'anyone';
  reach: Reach;
}

/**
 * How far a principal reaches by a route. Throws `Problem('forbidden')` when none of its roles can ever use the route:
 * that says nothing about any record.
 */
export function grantOf(principal: Principal, route: RouteId): Grant {
  const row: Row = permissions[route];
  if (row === 'public') return { role: 'anyone', reach: 'any' };
  for (const reach of ['any', 'own'] as const) {
    const role = principal.roles.find((held) => row[held] === reach);
    if (role !== undefined) return { role, reach };
  }
  const allowed = Object.keys(row).join(', ');
  throw new Problem('forbidden', `This was not done because it is for other roles than yours: ${allowed}.`);
}

/** Whether the principal is a member of the party, as the store knows. */
export type SpeaksFor = (principal: Principal, party: string) => Promise<boolean>;

/**
 * Lets a principal at the records of one party pass. Throws `Problem('not-found')` at another's, with the words that
 * are used where there is no such party: what you may not see does not exist.
 */
export async function requireParty(reach: Reach, principal: Principal, party: string, speaksFor: SpeaksFor) {
  if (reach === 'own' && !(await speaksFor(principal, party))) throw partyNotFound();
}

export function partyNotFound(): Problem {
  return new Problem('not-found', 'There is no party with this id among those that you may see.');
}
