import type { RuleSet } from '../../rules/rule-set.ts';
import { ruleSetReference } from '../assessing/rule-set-digest.ts';
import { digestOf } from '../audit/canonical.ts';
import { streams } from '../store/audit-trail.ts';
import { commit } from '../store/commit.ts';
import { getPublication, putPublication } from '../store/publication.ts';
import type { Store } from '../store/store.ts';
import type { Timing } from '../store/timing.ts';
import { isOvertaken, overtaken } from './overtaken.ts';
import { noAnswer, theService } from './service.ts';
import { startJob } from './start-job.ts';

/** Collaborators of whatever starts and hands out work. */
export interface Announcing {
  store: Store;
  newId: () => string;
  timing?: Partial<Timing>;
}

/**
 * Announces a rule set whose digest is not the one that was announced last: one transaction records the publication
 * and the job that brings every party up to date. Does nothing where it is announced already, however many call at once.
 * @param to `nobody` where no party is kept yet: then there is no job
 */
export async function announce(
  { store, newId, timing }: Announcing,
  ruleSet: RuleSet,
  to: 'everybody' | 'nobody' = 'everybody',
): Promise<void> {
  const reference = ruleSetReference(ruleSet);
  if (await isAnnounced(store, reference)) return;
  const request = {
    stream: streams.publication(reference.id),
    by: theService,
    prepare: async ({ at, head }: { at: Date; head: { seq: number } }) => {
      if (await isAnnounced(store, reference)) throw overtaken();
      const facts = { at, newId, seq: head.seq + 1, startedBy: 'publication' } as const;
      const plan =
        to === 'everybody' ? await startJob(store, reference, facts) : await justRecord(store, reference, facts);
      return { ...plan, answer: noAnswer };
    },
  };
  await commit(store, request, timing).catch((error: unknown) => {
    if (!isOvertaken(error)) throw error;
  });
}

async function isAnnounced(store: Store, { id, digest }: ReturnType<typeof ruleSetReference>): Promise<boolean> {
  return (await getPublication(store, id))?.ruleSet.digest === digest;
}

async function justRecord(
  store: Store,
  ruleSet: ReturnType<typeof ruleSetReference>,
  { at, seq }: { at: Date; seq: number },
) {
  const publication = { ruleSet, announcedAt: at.toISOString(), job: null };
  const write = putPublication(publication, await getPublication(store, ruleSet.id));
  const object = `publication/${ruleSet.id}`;
  const audit = { action: 'rule-set.published', object, version: seq, digest: digestOf(publication) };
  return { writes: [write], audit };
}
