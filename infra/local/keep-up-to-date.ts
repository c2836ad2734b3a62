import { setTimeout as wait } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { ruleSets } from '../../rules/sets/all.ts';
import { announce } from '../../shared/reassessing/announce.ts';
import type { ShardWork } from '../../shared/reassessing/work-shard.ts';
import type { Store } from '../../shared/store/store.ts';
import { bringUpToDate } from './bring-up-to-date.ts';

/** The part of this machine that does what the announcer, the queue and the workers do in AWS. */
export interface KeepingUpToDate {
  /** To be called while the database is empty: what is filed from now on is assessed under these rules anyway. */
  beginEmpty: () => Promise<void>;
  start: () => void;
  /** Ends it in order, behind the party that is being dealt with; it goes on from there at the next start. */
  stop: () => Promise<void>;
}

/** As long as somebody who started a re-assessment by hand may wait for it to begin. */
const everyMs = 5_000;

export function keepUpToDate(store: Store): KeepingUpToDate {
  const stopping = new AbortController();
  let running = Promise.resolve();
  const work: ShardWork = {
    store,
    ruleSets,
    newId: () => uuid(),
    pace: async () => undefined,
    hasTime: () => !stopping.signal.aborted,
    onFailure: (party, error) => console.error(`Organisation ${party} could not be assessed again.`, error),
  };
  const run = async () => {
    while (!stopping.signal.aborted) {
      await bringUpToDate(work, console.log).catch((error: unknown) => {
        if (!stopping.signal.aborted) console.error('Assessing again was interrupted, and is tried again.', error);
      });
      await wait(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  return {
    beginEmpty: async () => {
      for (const ruleSet of ruleSets) await announce(work, ruleSet, 'nobody');
    },
    start: () => {
      running = run();
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
