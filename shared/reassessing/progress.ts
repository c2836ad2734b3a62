import { walkShards } from '../store/keys.ts';
import { noCounts, type Reassessment, shardsOf } from '../store/reassessment.ts';
import type { Store } from '../store/store.ts';
import { added, type Progress } from './tally.ts';

/** How far a job has come, shards under way included. */
export interface ReassessmentProgress extends Progress {
  shards: { done: number; total: number };
  /** Parties that could not be assessed: the first of each shard. */
  failedParties: string[];
}

/** Reads all shards of a job and adds them up. */
export async function progressOf(store: Store, job: string): Promise<ReassessmentProgress> {
  const shards = await shardsOf(store, job);
  return {
    ...shards.reduce<Progress>(added, { counts: noCounts, bandChanges: {} }),
    shards: { done: shards.filter(({ done }) => done).length, total: shards.length },
    failedParties: shards.flatMap(({ failedParties }) => failedParties),
  };
}

/** How many shards a job has behind it, as the job itself knows. */
export const shardsDoneOf = ({ shardsDone }: Reassessment) => ({ done: shardsDone, total: walkShards.length });
