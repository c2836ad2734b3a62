import type { LinkKind } from '../../rules/vocabulary.ts';
import type { Identifier } from '../store/identifier.ts';
import type { LinkStatement } from '../store/link.ts';
import type { PartyKind } from '../store/party.ts';
import type { LinkRole } from '../store/stated-links.ts';

/** The other party as it is named: by its id here, or by a number of it in some register. */
type NamedOther =
  | { id: string; name?: string | undefined }
  | { identifier: Identifier; name: string; country?: string | undefined };

/** One link in a party's list of all of which it says something. */
export type LinkRow = {
  kind: LinkKind;
  /** What the party that says so is in it. */
  role: LinkRole;
  with: NamedOther;
  corridors: LinkStatement['corridors'];
} & (
  | { says: 'exists'; period: LinkStatement['period'] }
  /** Without a period all of what the other side says is denied. */
  | { says: 'denied'; period?: LinkStatement['period'] | undefined }
);

/** What an organisation must be to be this in such a link; undefined where any can be. */
export function kindFor(kind: LinkKind, role: LinkRole): PartyKind | undefined {
  switch (kind) {
    case 'recruitment':
      return role === 'provider' ? 'agency' : undefined;
    case 'sub_agency':
      return 'agency';
    case 'supply':
      return role === 'provider' ? 'supplier' : undefined;
  }
}

export const otherRole = (role: LinkRole): LinkRole => (role === 'user' ? 'provider' : 'user');
