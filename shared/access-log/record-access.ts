import { digestOf } from '../audit/canonical.ts';
import { type Access, putAccess } from '../store/access.ts';
import { streams } from '../store/audit-trail.ts';
import { type CommitRequest, commit } from '../store/commit.ts';
import { personHash } from '../store/keys.ts';
import type { StoredAnswer } from '../store/request.ts';
import type { Store } from '../store/store.ts';
import type { Timing } from '../store/timing.ts';
import { inTurn } from '../store/turns.ts';

/** What was read, by whom it was read left out. */
export type Reading = Omit<Access, 'at' | 'actor' | 'role'>;

const noAnswer: StoredAnswer = { status: 204, headers: {}, body: '' };

/**
 * Leaves in the audit that somebody read records of others, in a stream of the reader's own: no two readers wait for
 * each other, and parallel reads of one go in turn. To be awaited before the answer is given. Throws `unavailable`
 * where it could not be kept: then there is no answer either.
 */
export async function recordAccess(
  store: Store,
  by: CommitRequest['by'],
  reading: Reading,
  timing: Partial<Timing> = {},
): Promise<void> {
  const prepare: CommitRequest['prepare'] = async ({ at, actor }) => {
    const access: Access = { ...reading, at: at.toISOString(), actor, role: by.role };
    return {
      writes: [putAccess(access)],
      audit: { action: 'records.read', object: `access/${access.id}`, version: 1, digest: digestOf(access) },
      answer: noAnswer,
    };
  };
  await inTurn(store, `access of ${personHash(by)}`, () =>
    commit(store, { stream: streams.access, by, prepare }, timing),
  );
}
