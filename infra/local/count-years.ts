import { ruleSets } from '../../rules/sets/all.ts';
import { dayOf } from '../../shared/assessing/day-of.ts';
import { countYear } from '../../shared/statistics/count-year.ts';
import type { Store } from '../../shared/store/store.ts';
import { type KeptDoing, keepDoing } from './keep-doing.ts';

const everyMs = 60 * 60_000;
const afterFailureMs = 30_000;
/** As in AWS: a number that anyone may compare with. */
const least = 11;

/** Counts the year that ended last, a while after the start so that the first requests need not wait, and each hour. */
export function countYears(store: Store, firstAfterMs = 30_000): KeptDoing {
  const interrupted = 'Counting the last year was interrupted, and is tried again.';
  const count = (hasTime: () => boolean) => countYear({ store, ruleSets, least, hasTime }, dayOf(new Date()));
  return keepDoing(count, { everyMs, afterFailureMs, firstAfterMs, interrupted });
}
