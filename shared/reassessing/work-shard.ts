import type { RuleSet } from '../../rules/rule-set.ts';
import { ruleSetReference } from '../assessing/rule-set-digest.ts';
import { partiesOfShard } from '../store/party.ts';
import { getReassessment, getShard, type ReassessmentShard } from '../store/reassessment.ts';
import type { Announcing } from './announce.ts';
import { examine } from './examine.ts';
import { finishShards, keepPlace, type Walked } from './keep-shard.ts';
import { isOvertaken } from './overtaken.ts';
import type { Pace } from './pace.ts';
import { renew } from './renew.ts';
import type { ShardMessage } from './shard-message.ts';
import { isOpen } from './start-job.ts';
import { counted } from './tally.ts';
import { tellsOfTheDatabase } from './tells-of-the-database.ts';

/** What a worker needs besides its message. */
export interface ShardWork extends Announcing {
  ruleSets: readonly RuleSet[];
  pace: Pace;
  /** Whether there is time for one more party. Where there is none, the shard is left in order for another worker. */
  hasTime: () => boolean;
  /** Hears of each party that could not be assessed. */
  onFailure: (party: string, error: unknown) => void;
}

/** `unfinished`: no time was left; somebody is to be sent the same message again. `over`: nothing is left to do. */
export type ShardEnd = 'over' | 'unfinished';

const partiesAPage = 100;

/**
 * Walks a shard from wherever it has come to, and brings each of its parties up to date under the job's rule set.
 *
 * A party's renewal moves the shard in the same transaction, on condition that nobody else has moved it: ended at any
 * point nothing is lost and nothing done twice, and of two workers on one shard each goes on behind the other. What
 * needed no write is kept with the next write, at the latest with the page; lost before that, it is only read again.
 *
 * Throws where the database does not answer, and where this release does not hold the job's rule set: such a message
 * is to be sent again later, to a newer release.
 */
export async function workShard(work: ShardWork, { job: id, shard }: ShardMessage): Promise<ShardEnd> {
  for (;;) {
    const job = await getReassessment(work.store, id);
    if (job === undefined) throw new RangeError(`There is no job ${id}.`);
    if (!isOpen(job)) return 'over';
    const ruleSet = work.ruleSets.find((each) => ruleSetReference(each).digest === job.ruleSet.digest);
    if (ruleSet === undefined) throw new RangeError(`This release does not hold the rule set of job ${id}.`);
    const kept = await getShard(work.store, id, shard);
    if (kept.done) return 'over';
    try {
      return await walk(work, ruleSet, kept);
    } catch (error) {
      if (!isOvertaken(error)) throw error;
    }
  }
}

async function walk(work: ShardWork, ruleSet: RuleSet, start: ReassessmentShard): Promise<ShardEnd> {
  let kept = start;
  let shard = start;
  for (;;) {
    const page = await partiesOfShard(work.store, shard.shard, { limit: partiesAPage, after: shard.cursor });
    for (const { id } of page.items) {
      if (!work.hasTime()) {
        if (shard !== kept) await keepPlace(work, shard, kept);
        return 'unfinished';
      }
      await work.pace();
      const place = await dealWith(work, ruleSet, id, { shard, kept });
      shard = place.shard;
      kept = place.kept;
    }
    if (page.next === undefined) break;
    if (shard !== kept) shard = kept = await keepPlace(work, shard, kept);
  }
  await finishShards(work, shard.job, [{ shard, kept }]);
  return 'over';
}

async function dealWith(work: ShardWork, ruleSet: RuleSet, party: string, { shard, kept }: Walked): Promise<Walked> {
  try {
    const examined = await examine(work.store, { job: shard.job, party, ruleSet });
    if (examined.kind !== 'due') return { shard: counted(shard, party, examined), kept };
    const renewed = await renew(work, { examined, ruleSet, shard, kept });
    return { shard: renewed, kept: renewed };
  } catch (error) {
    if (isOvertaken(error) || tellsOfTheDatabase(error)) throw error;
    work.onFailure(party, error);
    return { shard: counted(shard, party, { kind: 'failed' }), kept };
  }
}
