import type { RuleSet } from '../../rules/rule-set.ts';
import { digestOf } from '../audit/canonical.ts';
import { streams } from '../store/audit-trail.ts';
import { commit } from '../store/commit.ts';
import { getPublication } from '../store/publication.ts';
import { getReassessment, putReassessment, type Reassessment, shardsOf } from '../store/reassessment.ts';
import type { Announcing } from './announce.ts';
import { isOvertaken, overtaken } from './overtaken.ts';
import { noAnswer, theService } from './service.ts';
import type { SendMessages } from './shard-message.ts';
import { isOpen } from './start-job.ts';

/** The job of a rule set that still has something to do, if there is one. */
export async function openJobOf({ store }: Announcing, ruleSet: RuleSet): Promise<Reassessment | undefined> {
  const publication = await getPublication(store, ruleSet.id);
  const job = publication?.job ? await getReassessment(store, publication.job) : undefined;
  return job && isOpen(job) ? job : undefined;
}

/**
 * Sends a message for each shard that is not done yet, and then says that the job is running. In this order: should
 * it end in between, the messages are sent once more, which costs little; the other way round they would never be.
 */
export async function handOut({ store, timing }: Announcing, job: Reassessment, send: SendMessages): Promise<void> {
  const open = (await shardsOf(store, job.id, timing)).filter(({ done }) => !done);
  await send(open.map(({ shard }) => ({ job: job.id, shard })));
  if (job.state !== 'queued') return;
  const request = {
    stream: streams.reassessment(job.id),
    by: theService,
    prepare: async () => {
      const read = await getReassessment(store, job.id);
      if (read?.state !== 'queued') throw overtaken();
      const running = { ...read, state: 'running' as const };
      const audit = {
        action: 'reassessment.handed-out',
        object: `reassessment/${job.id}`,
        version: read.version + 1,
        digest: digestOf(running),
      };
      return { writes: [putReassessment(running, read)], audit, answer: noAnswer };
    },
  };
  await commit(store, request, timing).catch((error: unknown) => {
    if (!isOvertaken(error)) throw error;
  });
}
