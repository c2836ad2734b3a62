import { digestOf } from '../audit/canonical.ts';
import { Problem } from '../errors.ts';
import { actorIdOf, forgetActor } from '../store/actor.ts';
import { streams } from '../store/audit-trail.ts';
import { type CommitRequest, commit } from '../store/commit.ts';
import type { ErasureReason } from '../store/erasure.ts';
import { exportsOf, getExport, putExport } from '../store/export-job.ts';
import { emptyFeed } from '../store/feed.ts';
import { type Invitation, invitationsOf, removeInvitation } from '../store/invitation.ts';
import { type Person, personHash } from '../store/keys.ts';
import { type Member, partiesOf, removeMember } from '../store/member.ts';
import { removeOwnScreening, screeningsOf } from '../store/own-screening.ts';
import type { Page } from '../store/read.ts';
import type { StoredAnswer } from '../store/request.ts';
import { removeSessionsOf } from '../store/session.ts';
import { watchesOf } from '../store/watch.ts';
import type { Write } from '../store/write.ts';
import { endWatch, type KeepingWatches } from '../watching/keep-watch.ts';
import { erasureActions } from './is-erasure.ts';

interface PersonErasure {
  id: string;
  person: Person;
  reason: ErasureReason;
  by: CommitRequest['by'];
}

/** What was kept of a person, counted; nothing in it says who they are. */
export interface ErasedPerson {
  id: string;
  erasedAt: string;
  reason: ErasureReason;
  watches: number;
  memberships: number;
  exports: number;
  sessions: number;
}

/** The commit that ends the erasure of a person: it forgets whose the actor's id was. */
export type LastStep = Pick<CommitRequest, 'prepare'> & { stream: string };

const itemsACommit = 90;
const noAnswer: StoredAnswer = { status: 204, headers: {}, body: '' };

/**
 * Removes what is kept under a person's hash: their sessions of the pages, their watches with webhooks, their feed,
 * their memberships, their invitations, and that exports and screenings are theirs. Gives the step to be committed last,
 * which forgets whose the actor's id was: whoever ends in between can ask again, and the audit says `actor.erased` only when nothing is left.
 * Throws `Problem('not-found')` where nothing is kept of them.
 */
export async function erasePerson(
  keeping: KeepingWatches,
  erasure: PersonErasure,
  answered: (erased: ErasedPerson) => StoredAnswer,
): Promise<LastStep> {
  const { store } = keeping;
  const { id, person, reason } = erasure;
  const owner = personHash(person);
  const sessions = await removeSessionsOf(store, owner);
  const watches = await endWatches(keeping, erasure, owner);
  const fed = await clearFeed(keeping, erasure, owner);
  const memberships = await endMemberships(keeping, erasure);
  const exports = await disownExports(keeping, erasure, owner);
  const invitations = await removeInvitations(keeping, erasure, owner);
  const screenings = await disownScreenings(keeping, erasure, owner);
  const actor = await actorIdOf(store, person);
  if (actor === undefined && watches + memberships + exports + sessions + invitations + screenings === 0 && !fed) {
    throw new Problem(
      'not-found',
      'Nothing was erased, because nothing is kept of a person with this issuer and subject.',
    );
  }
  return {
    stream: streams.erasure(id),
    prepare: async ({ at, head }) => {
      const erased = { id, erasedAt: at.toISOString(), reason, watches, memberships, exports, sessions };
      const object = actor === undefined ? `erasure/${id}` : `actor/${actor}`;
      return {
        writes: actor === undefined ? [] : [forgetActor(person)],
        audit: { action: erasureActions.actor, object, version: head.seq + 1, digest: digestOf(erased) },
        answer: answered(erased),
      };
    },
  };
}

async function endWatches(keeping: KeepingWatches, { by }: PersonErasure, owner: string): Promise<number> {
  return each(
    (after) => watchesOf(keeping.store, owner, { limit: 100, after }),
    ({ id }) => endWatch(keeping, { id, by, owner, precondition: { kind: 'exists' } }),
  );
}

/** Whether there was a feed. */
async function clearFeed({ store, timing }: KeepingWatches, { id, by }: PersonErasure, owner: string) {
  for (let cleared = false; ; cleared = true) {
    if ((await emptyFeed(store, owner, 1)).length === 0) return cleared;
    const prepare: CommitRequest['prepare'] = async ({ head }) => {
      const writes = await emptyFeed(store, owner, itemsACommit);
      return step(writes, { action: 'feed.erased', object: `erasure/${id}`, version: head.seq + 1 });
    };
    await commit(store, { stream: streams.erasure(id), by, prepare }, timing);
  }
}

async function endMemberships({ store, timing }: KeepingWatches, { person, by }: PersonErasure): Promise<number> {
  const end = async (membership: Member): Promise<void> => {
    const { party } = membership;
    const prepare: CommitRequest['prepare'] = async ({ head }) =>
      step([removeMember(membership)], {
        action: 'member.removed',
        object: `party/${party}/members`,
        version: head.seq + 1,
      });
    await commit(store, { stream: streams.party(party), by, prepare }, timing);
  };
  return each((after) => partiesOf(store, person, { limit: 100, after }), end);
}

/** Their codes lead nowhere any more; who came by one stays registered. */
async function removeInvitations({ store, timing }: KeepingWatches, { by }: PersonErasure, owner: string) {
  const remove = async (invitation: Invitation): Promise<void> => {
    const object = `invitation/${invitation.id}`;
    const prepare: CommitRequest['prepare'] = async ({ head }) =>
      step([removeInvitation(invitation)], { action: 'invitation.removed', object, version: head.seq + 1 });
    await commit(store, { stream: streams.invitation(invitation.id), by, prepare }, timing);
  };
  return each((after) => invitationsOf(store, owner, { limit: 100, after }), remove);
}

/** What they screened stays what it is, and is in nobody's list. */
async function disownScreenings({ store, timing }: KeepingWatches, { by }: PersonErasure, owner: string) {
  const disown = async (id: string): Promise<void> => {
    const object = `screening/${id}`;
    const prepare: CommitRequest['prepare'] = async ({ head }) =>
      step([removeOwnScreening(id)], { action: 'screening.disowned', object, version: head.seq + 1 });
    await commit(store, { stream: streams.screening(id), by, prepare }, timing);
  };
  return each(
    (after) => screeningsOf(store, owner, { limit: 100, after }),
    ({ id }) => disown(id),
  );
}

/** What they exported stays what it is, and belongs to nobody. */
async function disownExports({ store, timing }: KeepingWatches, { by }: PersonErasure, owner: string): Promise<number> {
  const disown = async (id: string): Promise<void> => {
    const prepare: CommitRequest['prepare'] = async ({ head }) => {
      const job = await getExport(store, id);
      const writes = job === undefined ? [] : [putExport({ ...job, owner: `erased/${id}` }, job)];
      return step(writes, { action: 'export.disowned', object: `export/${id}`, version: head.seq + 1 });
    };
    await commit(store, { stream: streams.export(id), by, prepare }, timing);
  };
  return each(
    (after) => exportsOf(store, owner, { limit: 100, after }),
    ({ id }) => disown(id),
  );
}

/** A part of the way: what it removed is said by number only. */
function step(writes: Write[], fact: { action: string; object: string; version: number }) {
  const audit = { ...fact, digest: digestOf({ ...fact, removed: writes.length }) };
  return { writes, audit, answer: noAnswer };
}

/** Does it for all items of all pages, one after another; how many there were. */
async function each<T>(page: (after?: string) => Promise<Page<T>>, end: (item: T) => Promise<void>): Promise<number> {
  let count = 0;
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const { items, next } = await page(after);
    for (const item of items) await end(item);
    count += items.length;
    after = next;
  }
  return count;
}
