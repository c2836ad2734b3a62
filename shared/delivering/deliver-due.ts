import { linesOfShard } from '../store/delivery-line.ts';
import { scoreShards } from '../store/keys.ts';
import { realTiming } from '../store/timing.ts';
import type { Delivering } from './delivering.ts';
import { type Counts, serveLine } from './serve-line.ts';

/** Lines looked at in each of the 16 shards; those left over are due longest the next time. */
const linesAShard = 50;

/** Lines served side by side: one whose receiver hangs takes up one of these places for as long as an attempt may last. */
const linesAtOnce = 64;

/**
 * Delivers what is due, line by line, those first that are due longest, many side by side: within a line one waits for
 * the other, between lines nobody for anybody. Gives what was done; nothing where nothing was due. What one line meets is
 * told to `onFailure` and stops no other.
 */
export async function deliverDue(work: Delivering): Promise<Counts> {
  const { now } = { ...realTiming, ...work.timing };
  const time = now().toISOString();
  const pages = await Promise.all(scoreShards.map((shard) => linesOfShard(work.store, shard, { limit: linesAShard })));
  const due = pages
    .flatMap(({ items }) => items)
    .flatMap(({ watch, dueAt = '' }) => (dueAt <= time ? [{ watch, dueAt }] : []))
    .toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
  const total: Counts = { delivered: 0, failed: 0, dead: 0 };
  const serveNext = async () => {
    for (let line = due.shift(); line !== undefined && work.hasTime(); line = due.shift()) {
      const { watch } = line;
      const counts = await serveLine(work, watch).catch((error: unknown) => work.onFailure(watch, error));
      if (!counts) continue;
      total.delivered += counts.delivered;
      total.failed += counts.failed;
      total.dead += counts.dead;
    }
  };
  await Promise.all(Array.from({ length: linesAtOnce }, serveNext));
  return total;
}
