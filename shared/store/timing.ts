import { setTimeout as wait } from 'node:timers/promises';

/** Clock, chance and waiting: arguments, so that a test neither waits nor guesses. */
export interface Timing {
  now: () => Date;
  /** From 0 up to, but never, 1. */
  random: () => number;
  sleep: (milliseconds: number) => Promise<unknown>;
}

export const realTiming: Timing = { now: () => new Date(), random: Math.random, sleep: (ms) => wait(ms) };

/**
 * Milliseconds to wait after the `attempt`th failure (1, 2, …): anything from 0 to a bound that doubles up to one
 * second. Drawn from the whole range ("full jitter"), so that those who collided once do not collide again.
 */
export function fullJitter(attempt: number, random: () => number): number {
  return Math.floor(random() * Math.min(1000, 25 * 2 ** attempt));
}
