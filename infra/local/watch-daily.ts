import { dayOf } from '../../shared/assessing/day-of.ts';
import type { SendWork } from '../../shared/reacting/work.ts';
import type { Store } from '../../shared/store/store.ts';
import { watchDue } from '../../shared/watching/watch-due.ts';
import { type KeptDoing, keepDoing } from './keep-doing.ts';

const everyMs = 10 * 60_000;
const afterFailureMs = 5_000;

/** Looks at once, which catches up on the days in which this machine was off, and from then on every ten minutes. */
export function watchDaily(store: Store, send: SendWork): KeptDoing {
  const onFailure = (party: string, error: unknown) =>
    console.error(`Organisation ${party} could not be looked at.`, error);
  const interrupted = 'The daily watch was interrupted, and is tried again.';
  const look = (hasTime: () => boolean) => watchDue({ store, send, onFailure, hasTime }, dayOf(new Date()));
  return keepDoing(look, { everyMs, afterFailureMs, interrupted });
}
