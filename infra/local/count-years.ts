import { setTimeout as wait } from 'node:timers/promises';
import { ruleSets } from '../../rules/sets/all.ts';
import { dayOf } from '../../shared/assessing/day-of.ts';
import { countYear } from '../../shared/statistics/count-year.ts';
import type { Store } from '../../shared/store/store.ts';

/** The part of this machine that does what the hourly counting does in AWS. */
export interface CountingYears {
  start: () => void;
  /** Ends it in order, behind the page that is being counted; the next start goes on from there. */
  stop: () => Promise<void>;
}

const everyMs = 60 * 60_000;
const afterFailureMs = 30_000;
/** As in AWS: a number that anyone may compare with. */
const least = 11;

/** Counts the year that ended last, a while after the start so that the first requests need not wait, and each hour. */
export function countYears(store: Store, firstAfterMs = 30_000): CountingYears {
  const stopping = new AbortController();
  let running = Promise.resolve();
  const counting = { store, ruleSets, least, hasTime: () => !stopping.signal.aborted };
  const pause = (ms: number) => wait(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  const run = async () => {
    await pause(firstAfterMs);
    while (!stopping.signal.aborted) {
      let next = everyMs;
      try {
        await countYear(counting, dayOf(new Date()));
      } catch (error) {
        if (!stopping.signal.aborted)
          console.error('Counting the last year was interrupted, and is tried again.', error);
        next = afterFailureMs;
      }
      await pause(next);
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
