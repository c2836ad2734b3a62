import type { PagesOptions } from '../../functions/pages/app.ts';
import type { Session } from '../../functions/pages/session-door.ts';
import type { Role } from '../../shared/access/principal.ts';
import { token } from '../access/tokens.ts';
import { hostile } from './hostile-text.ts';
import { doorOf } from './open-pages.ts';
import { visitor } from './visitor.ts';

/**
 * Who looks at the pages: the roles as the written requests know them, and one who disputes from outside. Members come
 * late, because they can take away what others look at.
 */
const people: readonly [name: string, role: Role, subject: string][] = [
  ['an officer', 'procurement_officer', 'procurement_officer@example.org'],
  ['an auditor', 'auditor', 'auditor@example.org'],
  ['a member', 'declarant', 'declarant@example.org'],
  ['an administrator', 'administrator', 'administrator@example.org'],
  ['somebody who disputes', 'declarant', 'stranger@example.org'],
];

export const personas = ['nobody', ...people.map(([name]) => name)] as const;

export interface Persona {
  name: string;
  /** Undefined of who is not signed in. */
  role: Role | undefined;
  fetch: (request: Request) => Response | Promise<Response>;
}

/** Everyone who may look, each signed in under a hostile name and for a hostile reason. */
export function everyPersona(api: PagesOptions['api'], options: Partial<PagesOptions> = {}): Persona[] {
  const nobody = visitor(api, ['declarant', ''], { ...options, door: doorOf() });
  return [
    { name: 'nobody', role: undefined, fetch: nobody.fetch },
    ...people.map(([name, role, subject]) => ({
      ...{ name, role },
      fetch: visitor(api, [role, subject], { ...options, door: doorFor(role, subject) }).fetch,
    })),
  ];
}

function doorFor(role: Role, subject: string) {
  const session: Session = { roles: [role], label: hostile, reason: hostile };
  return { ...doorOf(session), token: async () => token({ claims: { roles: [role], sub: subject } }) };
}
