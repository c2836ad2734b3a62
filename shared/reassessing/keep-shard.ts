import { digestOf } from '../audit/canonical.ts';
import { streams } from '../store/audit-trail.ts';
import { commit } from '../store/commit.ts';
import { walkShards } from '../store/keys.ts';
import { getReassessment, putReassessment, putShard, type ReassessmentShard } from '../store/reassessment.ts';
import type { Announcing } from './announce.ts';
import { overtaken } from './overtaken.ts';
import { requireUntouched } from './renew.ts';
import { noAnswer, theService } from './service.ts';
import { isOpen } from './start-job.ts';
import { added } from './tally.ts';

/** Keeps how far a shard has come where no party was renewed since. Throws `overtaken` where another worker moved it. */
export async function keepPlace(
  { store, timing }: Announcing,
  shard: ReassessmentShard,
  kept: ReassessmentShard,
): Promise<ReassessmentShard> {
  await commit(
    store,
    {
      stream: streams.reassessmentShard(shard.job, shard.shard),
      by: theService,
      prepare: async ({ number }) => {
        if (number > 1) await requireUntouched(store, kept);
        return {
          writes: [putShard(shard, kept)],
          audit: auditOf('reassessment.walked', shard, kept),
          answer: noAnswer,
        };
      },
    },
    timing,
  );
  return { ...shard, version: kept.version + 1 };
}

/**
 * Keeps a shard as done and adds it to its job, which ends with the last one: `failed` where a party could not be
 * assessed, else `ready`. Throws `overtaken` where another worker moved the shard, or the job is called off.
 */
export async function finishShard(
  { store, timing }: Announcing,
  shard: ReassessmentShard,
  kept: ReassessmentShard,
): Promise<void> {
  const done = { ...shard, done: true };
  await commit(
    store,
    {
      stream: streams.reassessment(shard.job),
      by: theService,
      prepare: async ({ number, at }) => {
        if (number > 1) await requireUntouched(store, kept);
        const job = await getReassessment(store, shard.job);
        if (job === undefined || !isOpen(job)) throw overtaken();
        const progress = { ...added(job, done), shardsDone: job.shardsDone + 1 };
        const ended = progress.shardsDone === walkShards.length;
        const state = progress.counts.failed > 0 ? ('failed' as const) : ('ready' as const);
        const end = ended ? { state, finishedAt: at.toISOString() } : {};
        return {
          writes: [putShard(done, kept), putReassessment({ ...job, ...progress, ...end }, job)],
          audit: auditOf(ended ? 'reassessment.ended' : 'reassessment.shard-done', done, kept),
          answer: noAnswer,
        };
      },
    },
    timing,
  );
}

function auditOf(action: string, shard: ReassessmentShard, kept: ReassessmentShard) {
  const object = `reassessment/${shard.job}/${shard.shard}`;
  return { action, object, version: kept.version + 1, digest: digestOf({ ...shard, version: kept.version + 1 }) };
}
