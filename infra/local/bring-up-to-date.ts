import { announce } from '../../shared/reassessing/announce.ts';
import { handOut, openJobOf } from '../../shared/reassessing/hand-out.ts';
import { passEmptyShards } from '../../shared/reassessing/pass-empty-shards.ts';
import { progressOf } from '../../shared/reassessing/progress.ts';
import type { ShardMessage } from '../../shared/reassessing/shard-message.ts';
import { type ShardWork, workShard } from '../../shared/reassessing/work-shard.ts';
import { getReassessment, type Reassessment } from '../../shared/store/reassessment.ts';

/** Enough to wait for the database together; more would only stand in one another's way at the job's count of shards. */
const workers = 2;

/**
 * What the announcer, the queue and the workers do in AWS, in this process: announces each rule set that is new, and
 * works through each job that is open, one from before an earlier end of this process too.
 */
export async function bringUpToDate(work: ShardWork, say: (line: string) => void): Promise<void> {
  for (const ruleSet of work.ruleSets) {
    await announce(work, ruleSet);
    const job = await openJobOf(work, ruleSet);
    if (job !== undefined) await workThrough(work, job, say);
  }
}

async function workThrough(work: ShardWork, job: Reassessment, say: (line: string) => void): Promise<void> {
  const under = `under ${job.ruleSet.id} ${job.ruleSet.version}`;
  say(`Assessing every organisation ${under} again${job.shardsDone > 0 ? ', from where that was left' : ''}.`);
  await passEmptyShards(work, job.id);
  const queue: ShardMessage[] = [];
  await handOut(work, job, async (messages) => void queue.push(...messages));
  const worker = async () => {
    for (let message = queue.shift(); message !== undefined && work.hasTime(); message = queue.shift()) {
      await workShard(work, message);
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
  const [now, { counts, shards }] = await Promise.all([
    getReassessment(work.store, job.id),
    progressOf(work.store, job.id),
  ]);
  const { parties, renewed, unchanged, notJudged, failed } = counts;
  const found = `${renewed} renewed, ${unchanged} unchanged, ${notJudged} without a declaration for it, ${failed} failed`;
  say(`${parties} organisations ${under}: ${found}; ${shards.done} of ${shards.total} parts, ${now?.state}.`);
}
