import { v7 as uuid } from 'uuid';
import { codeDigest, newCode } from '../../shared/inviting/code.ts';
import { getInvitation, invitationsOf, putInvitation } from '../../shared/store/invitation.ts';
import { personHash } from '../../shared/store/keys.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Write } from '../../shared/store/write.ts';
import { ana, at } from './samples.ts';

/** What an invitation writes, and what looking for invitations reads. */
export function invitingUnits(): {
  written: Record<string, { writes: Write[]; answerBytes?: number }>;
  read: Record<string, (store: Store) => Promise<unknown>>;
} {
  const owner = personHash(ana);
  const code = codeDigest(newCode());
  const named = { name: 'Himal Overseas Placement Pvt. Ltd.', reference: 'TENDER-2026-017' };
  const invitation = { ...{ id: uuid(), code, owner, createdAt: at, until: at }, ...named };
  return {
    written: { 'invite an organisation': { writes: [putInvitation(invitation, undefined)], answerBytes: 400 } },
    read: {
      getInvitation: (store) => getInvitation(store, code),
      invitationsOf: (store) => invitationsOf(store, owner, { limit: 25 }),
    },
  };
}
