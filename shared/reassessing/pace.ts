import { realTiming, type Timing } from '../store/timing.ts';

/** Resolves when the next party may be looked at. */
export type Pace = () => Promise<void>;

/** At most so many parties a second, evenly spread; time that was not used is not saved up. */
export function createPace(perSecond: number, timing: Partial<Pick<Timing, 'now' | 'sleep'>> = {}): Pace {
  const { now, sleep } = { ...realTiming, ...timing };
  const interval = 1000 / perSecond;
  let next = 0;
  return async () => {
    const time = now().getTime();
    const turn = Math.max(next, time);
    next = turn + interval;
    if (turn > time) await sleep(turn - time);
  };
}
