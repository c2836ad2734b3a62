import { partiesOfShard } from '../store/party.ts';
import { shardsOf } from '../store/reassessment.ts';
import type { Announcing } from './announce.ts';
import { finishShards } from './keep-shard.ts';
import { isOvertaken } from './overtaken.ts';

const atOnce = 16;
const mostInOneWrite = 80;

/**
 * Keeps those of a job's shards as done in which there is no party, many in one write: most of them, on a machine with
 * few parties. Not for a service of which an older release may still be answering: what that one keeps in the
 * meantime would be missed.
 */
export async function passEmptyShards(announcing: Announcing, job: string): Promise<void> {
  const open = (await shardsOf(announcing.store, job, announcing.timing)).filter(({ done }) => !done);
  const empty: typeof open = [];
  for (let start = 0; start < open.length; start += atOnce) {
    const looks = open.slice(start, start + atOnce).map(async (shard) => {
      const { items } = await partiesOfShard(announcing.store, shard.shard, { limit: 1 });
      if (items.length === 0) empty.push(shard);
    });
    await Promise.all(looks);
  }
  try {
    for (let start = 0; start < empty.length; start += mostInOneWrite) {
      const some = empty.slice(start, start + mostInOneWrite).map((shard) => ({ shard, kept: shard }));
      await finishShards(announcing, job, some);
    }
  } catch (error) {
    // Then they are walked as all others are.
    if (!isOvertaken(error)) throw error;
  }
}
