import { digestOf } from '../audit/canonical.ts';
import { Problem } from '../errors.ts';
import { getContested, putContested } from '../store/contested.ts';
import { type Dispute, getDispute, putDispute } from '../store/dispute.ts';
import { membersOf, removeMember } from '../store/member.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write.ts';
import type { DisputeChange } from './raise-dispute.ts';

export type Closing = { state: 'withdrawn'; by: string } | { state: 'upheld' | 'rejected'; reason: string };

/** With the dispute, what is contested and the records of the request below the 100 items of one transaction. */
const mostMembers = 90;

/**
 * Closes a dispute: whoever raised it withdraws it, or an administrator decides. A registration that was somebody else's
 * ends for those who made it: none of them speaks for the party any more, and it stays marked until it has declared anew.
 * Throws `Problem('not-found')` where there is none (or it is another's to withdraw), and `conflict` where it is closed.
 */
export async function closeDispute(
  store: Store,
  { party, id }: Pick<Dispute, 'party' | 'id'>,
  closing: Closing,
  at: Date,
): Promise<DisputeChange> {
  const [kept, contested] = await Promise.all([getDispute(store, party, id), getContested(store, party)]);
  if (kept === undefined || (closing.state === 'withdrawn' && kept.raisedBy !== closing.by)) throw noDispute();
  if (kept.state !== 'open')
    throw new Problem('conflict', `Nothing was changed, because the dispute is ${kept.state} already.`);
  const { version: _then, ...facts } = kept;
  const { state } = closing;
  const closedAt = at.toISOString();
  const dispute = { ...facts, state, closedAt, ...('reason' in closing ? { reason: closing.reason } : {}) };
  const isOthers = state === 'upheld' && kept.about.kind === 'registration';
  const { findings = [], registration = [], version: _before, ...rest } = contested ?? { party };
  const still = (mark: { dispute: string }) => mark.dispute !== id;
  const next = {
    ...{ ...rest, findings: findings.filter(still), registration: registration.filter(still) },
    // Whoever was right about it before may be needed again.
    ...(isOthers ? { registeredByOthers: closedAt, heard: [] } : {}),
  };
  return {
    dispute: { ...dispute, version: kept.version + 1 },
    writes: [
      putDispute(dispute, kept),
      putContested(next, contested),
      ...(isOthers ? await endMemberships(store, party) : []),
    ],
    audit: {
      action: `dispute.${state}`,
      object: `dispute/${id}`,
      version: kept.version + 1,
      digest: digestOf(dispute),
    },
  };
}

async function endMemberships(store: Store, party: string): Promise<Write[]> {
  const members = await membersOf(store, party);
  if (members.length > mostMembers) {
    throw new Problem('conflict', `Nothing was changed: more than ${mostMembers} people speak for this organisation.`);
  }
  return members.map(removeMember);
}

const noDispute = () => new Problem('not-found', 'There is no dispute with this id that you may see.');
