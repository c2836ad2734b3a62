import type { Store } from './store.ts';

const queues = new WeakMap<Store, Map<string, Promise<unknown>>>();

/**
 * Lets the writers of one process to one audit stream go one after the other: of writers at the same time all but one
 * would have prepared theirs for nothing. Other processes are not waited for; `commit` finds out when one was faster.
 * Gives and throws what `work` does.
 */
export async function inTurn<T>(store: Store, stream: string, work: () => Promise<T>): Promise<T> {
  const queue = queues.get(store) ?? new Map<string, Promise<unknown>>();
  queues.set(store, queue);
  const mine = (queue.get(stream) ?? Promise.resolve()).then(work);
  const over = mine.catch(() => undefined);
  queue.set(stream, over);
  try {
    return await mine;
  } finally {
    if (queue.get(stream) === over) queue.delete(stream);
  }
}
