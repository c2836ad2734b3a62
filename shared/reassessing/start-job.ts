import { digestOf } from '../audit/canonical.ts';
import type { AuditFact } from '../store/commit.ts';
import { idAfter } from '../store/id-after.ts';
import { getPublication, putPublication } from '../store/publication.ts';
import { getReassessment, noCounts, putReassessment, type Reassessment } from '../store/reassessment.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write.ts';

/** A new job, and how it is kept. */
export interface StartedJob {
  job: Reassessment;
  writes: Write[];
  audit: AuditFact;
}

/**
 * A job that brings every party up to date under a rule set. It takes the place of one that is still under way: two
 * would do the same work, and one whose messages were lost would otherwise stand in the way for ever.
 * Writes nothing itself; `writes` are for `commit`, on the stream of the rule set's publications.
 */
export async function startJob(
  store: Store,
  ruleSet: Reassessment['ruleSet'],
  facts: { startedBy: Reassessment['startedBy']; at: Date; newId: () => string; seq: number },
): Promise<StartedJob> {
  const publication = await getPublication(store, ruleSet.id);
  const previous = publication?.job ? await getReassessment(store, publication.job) : undefined;
  const at = facts.at.toISOString();
  const begun: Omit<Reassessment, 'version'> = {
    id: idAfter(previous?.id, facts.newId()),
    ruleSet,
    state: 'queued',
    startedBy: facts.startedBy,
    createdAt: at,
    finishedAt: null,
    shardsDone: 0,
    counts: noCounts,
    bandChanges: {},
  };
  const cancelled =
    previous && isOpen(previous)
      ? [putReassessment({ ...previous, state: 'cancelled', finishedAt: at }, previous)]
      : [];
  return {
    job: { ...begun, version: 1 },
    writes: [
      putPublication({ ruleSet, announcedAt: at, job: begun.id }, publication),
      putReassessment(begun, undefined),
      ...cancelled,
    ],
    audit: {
      action: facts.startedBy === 'publication' ? 'rule-set.published' : 'reassessment.started',
      object: `reassessment/${begun.id}`,
      version: facts.seq,
      digest: digestOf(begun),
    },
  };
}

/** Whether there is still something to do. */
export function isOpen({ state }: Reassessment): boolean {
  return state === 'queued' || state === 'running';
}
