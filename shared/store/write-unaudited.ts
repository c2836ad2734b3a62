import { unavailable } from './failure.ts';
import type { Store } from './store.ts';
import { fullJitter, realTiming, type Timing } from './timing.ts';
import { newTransaction, send, type Transaction } from './transaction.ts';
import { toTransactItem, type Write } from './write.ts';

const mostAttempts = 8;

/** What to write, all of it or nothing; nothing at all where there is nothing to say. */
export interface UnauditedWrites<T> {
  writes: [Write, ...Write[]] | [];
  result: T;
}

/**
 * Writes what the audit does not tell of, unlike `commit`: the log itself, which is the audit of the audit, so that an
 * entry of its own would have to be logged in turn, without end; and drafts (decision 0016).
 *
 * Every one of the writes must be conditioned on what `prepare` read; it is called again, after a random wait, whenever
 * that was stale. A transaction whose answer is missing is sent again under its token before anything else is.
 * Throws what `prepare` throws, and `Problem('unavailable')` when all attempts are used up.
 */
export async function writeUnaudited<T>(
  store: Store,
  prepare: () => Promise<UnauditedWrites<T>>,
  timing: Partial<Timing> = {},
): Promise<T> {
  const { random, sleep } = { ...realTiming, ...timing };
  let unsettled: { transaction: Transaction; result: T } | undefined;
  let cause: unknown;
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    if (attempt > 1) await sleep(fullJitter(attempt, random));
    let current = unsettled;
    if (current === undefined) {
      const { writes, result } = await prepare();
      const [first, ...rest] = writes;
      if (first === undefined) return result;
      current = { transaction: newTransaction(rest, [toTransactItem(store, first)]), result };
    }
    const outcome = await send(store, current.transaction);
    if (outcome.kind === 'done') return current.result;
    const open = outcome.kind === 'unsure' || (outcome.kind === 'busy' && unsettled !== undefined);
    unsettled = open ? current : undefined;
    cause = outcome.cause;
  }
  throw unavailable(cause);
}
