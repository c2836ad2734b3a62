import { setTimeout as wait } from 'node:timers/promises';
import { dayOf } from '../../shared/assessing/day-of.ts';
import type { SendWork } from '../../shared/reacting/work.ts';
import type { Store } from '../../shared/store/store.ts';
import { watchDue } from '../../shared/watching/watch-due.ts';

/** The part of this machine that does what the hourly watch does in AWS. */
export interface WatchingDaily {
  start: () => void;
  /** Ends it in order, behind the party that is being looked at; the next start catches up. */
  stop: () => Promise<void>;
}

const everyMs = 10 * 60_000;
const afterFailureMs = 5_000;

/** Looks at once, which catches up on the days in which this machine was off, and from then on every ten minutes. */
export function watchDaily(store: Store, send: SendWork): WatchingDaily {
  const stopping = new AbortController();
  let running = Promise.resolve();
  const watching = {
    store,
    send,
    hasTime: () => !stopping.signal.aborted,
    onFailure: (party: string, error: unknown) => console.error(`Organisation ${party} could not be looked at.`, error),
  };
  const run = async () => {
    while (!stopping.signal.aborted) {
      let pause = everyMs;
      try {
        await watchDue(watching, dayOf(new Date()));
      } catch (error) {
        if (!stopping.signal.aborted) console.error('The daily watch was interrupted, and is tried again.', error);
        pause = afterFailureMs;
      }
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  return {
    start: () => {
      running = run();
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
