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
import { added, type Progress } from './tally.ts';

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
        const object = `reassessment/${shard.job}/${shard.shard}`;
        const audit = { action: 'reassessment.walked', object, version: kept.version + 1, digest: digestOf(shard) };
        return { writes: [putShard(shard, kept)], audit, answer: noAnswer };
      },
    },
    timing,
  );
  return { ...shard, version: kept.version + 1 };
}

/** A shard as it is to be kept, and as the store holds it. */
export interface Walked {
  shard: ReassessmentShard;
  kept: ReassessmentShard;
}

/**
 * Keeps shards of one job as done (at most 90, with all else that goes into the transaction) and adds them to the job,
 * which ends with the last one: `failed` where a party could not be assessed, else `ready`. Throws `overtaken` where
 * another worker moved one of them, or the job is called off.
 */
export async function finishShards(
  { store, timing }: Announcing,
  jobId: string,
  walked: readonly Walked[],
): Promise<void> {
  const done = walked.map(({ shard, kept }) => ({ shard: { ...shard, done: true }, kept }));
  await commit(
    store,
    {
      stream: streams.reassessment(jobId),
      by: theService,
      prepare: async ({ number, at, head }) => {
        if (number > 1) for (const { kept } of walked) await requireUntouched(store, kept);
        const job = await getReassessment(store, jobId);
        if (job === undefined || !isOpen(job)) throw overtaken();
        const progress = done.map(({ shard }) => shard).reduce<Progress>(added, job);
        const shardsDone = job.shardsDone + done.length;
        const ended = shardsDone === walkShards.length;
        const state = progress.counts.failed > 0 ? ('failed' as const) : ('ready' as const);
        const end = ended ? { state, finishedAt: at.toISOString() } : {};
        const action = ended ? 'reassessment.ended' : 'reassessment.shards-done';
        const digest = digestOf(done.map(({ shard }) => shard));
        return {
          writes: [
            ...done.map(({ shard, kept }) => putShard(shard, kept)),
            putReassessment({ ...job, ...progress, shardsDone, ...end }, job),
          ],
          audit: { action, object: `reassessment/${jobId}`, version: head.seq + 1, digest },
          answer: noAnswer,
        };
      },
    },
    timing,
  );
}
