import { setTimeout as wait } from 'node:timers/promises';

/** Work that is done again and again beside the server. */
export interface KeptDoing {
  start: () => void;
  /** Ends it in order: resolves when the round under way has ended. */
  stop: () => Promise<void>;
}

interface Pace {
  everyMs: number;
  afterFailureMs: number;
  /** How long the first round waits; it begins at once where this is left out. */
  firstAfterMs?: number;
  /** Told, with the error, where a round failed and is tried again. */
  interrupted: string;
}

/**
 * Does rounds of work with pauses between them: what a schedule or a queue does in AWS. A round asks `hasTime` whether
 * the server still runs; what fails while it stops is not told.
 */
export function keepDoing(round: (hasTime: () => boolean) => Promise<unknown>, pace: Pace): KeptDoing {
  const { everyMs, afterFailureMs, firstAfterMs = 0, interrupted } = pace;
  const stopping = new AbortController();
  const { signal } = stopping;
  const hasTime = () => !signal.aborted;
  let running = Promise.resolve();
  const run = async () => {
    for (let pause = firstAfterMs; hasTime(); ) {
      if (pause > 0) await wait(pause, undefined, { signal }).catch(() => undefined);
      if (!hasTime()) return;
      try {
        await round(hasTime);
        pause = everyMs;
      } catch (error) {
        if (hasTime()) console.error(interrupted, error);
        pause = afterFailureMs;
      }
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
