import type { ShownEvent } from '../events/shown.ts';
import { invalidRequest } from '../http/problem.ts';
import { getFeedHead, putFeedEntry } from '../store/feed.ts';
import { type Identifier, identifierText } from '../store/identifier.ts';
import { getInvitation, putInvitation } from '../store/invitation.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write.ts';
import { codeDigest } from './code.ts';

interface Accepting {
  typed: string;
  party: { id: string; name: string; identifiers: readonly Identifier[] };
  at: Date;
  newId: () => string;
}

/**
 * Marks an invitation as used by the party that comes by it, and tells whoever invited it, in their feed.
 * Throws `Problem('invalid-request')` at `/invitation` where there is none, or it was used or is over.
 */
export async function acceptInvitation(store: Store, { typed, party, at, newId }: Accepting): Promise<Write[]> {
  const invitation = await getInvitation(store, codeDigest(typed));
  if (invitation === undefined || invitation.used !== undefined || invitation.until <= at.toISOString()) {
    const detail = 'There is no such invitation, or it was used or is over. You can register without one.';
    throw invalidRequest([{ pointer: '/invitation', detail }]);
  }
  const { version: _, ...facts } = invitation;
  const { owner, reference, identifier } = invitation;
  const sameNumber =
    identifier && party.identifiers.some((each) => identifierText(each) === identifierText(identifier));
  const used = { at: at.toISOString(), party: party.id, name: party.name, ...(identifier && { sameNumber }) };
  const event: ShownEvent = {
    ...{ id: newId(), at: at.toISOString(), kind: 'invitation_used', party: { id: party.id, name: party.name } },
    facts: { reference },
    text: `${party.name} has registered by your invitation of ${invitation.name} (${reference}).`,
  };
  const entry = { toldAt: at.toISOString(), event, watches: [] };
  return [
    putInvitation({ ...facts, used }, invitation),
    ...putFeedEntry(owner, entry, await getFeedHead(store, owner)),
  ];
}
