import * as z from 'zod';
import { keys } from '../store/keys.ts';
import { getItem } from '../store/read.ts';
import type { Store } from '../store/store.ts';
import type { Timing } from '../store/timing.ts';
import { inPlaceOf } from '../store/write.ts';
import { type UnauditedWrites, writeUnaudited } from '../store/write-unaudited.ts';
import { type Sequenced, sequence } from './sequence.ts';
import { type AuditPlace, placeSchema, streamNames } from './stream-names.ts';

interface Sweeping {
  store: Store;
  hasTime: () => boolean;
  timing?: Partial<Timing>;
  /** How many entries are looked at at once; as many as the database gives where left out. */
  limit?: number;
}

/** `ended`: all streams were looked at; else no time was left or the database was too busy, and `next` is where to go on. */
export type Swept = Sequenced & { ended: boolean; next?: AuditPlace };

/** Logs all that any audit stream has and the log has not, whatever told of it: from behind `after`, or from the start. */
export async function sweep({ store, hasTime, timing, limit }: Sweeping, after?: AuditPlace): Promise<Swept> {
  const all: Sequenced = { appended: 0, broken: [], unfinished: [] };
  let place = after;
  while (hasTime()) {
    const { items, next } = await streamNames(store, place, limit);
    const { appended, broken, unfinished } = await sequence(store, items, timing);
    all.appended += appended;
    all.broken.push(...broken.filter((stream) => !all.broken.includes(stream)));
    all.unfinished = unfinished;
    if (unfinished.length > 0) break;
    if (next === undefined) return { ...all, ended: true };
    place = next;
  }
  return { ...all, ended: false, ...(place && { next: place }) };
}

const keptSchema = z.object({ after: placeSchema.nullable(), version: z.int().positive() });

/** Sweeps on from where the last sweep ended, and keeps where this one does: so all have their turn, however many there are. */
export async function sweepOn(sweeping: Sweeping): Promise<Swept> {
  const { store, timing } = sweeping;
  const read = () => getItem(store, keys.logSweep(), keptSchema);
  const swept = await sweep(sweeping, (await read())?.after ?? undefined);
  const keepPlace = async (): Promise<UnauditedWrites<Swept>> => {
    const kept = await read();
    const item = { type: 'log-sweep', after: swept.next ?? null, version: (kept?.version ?? 0) + 1 };
    return { writes: [{ put: { ...keys.logSweep(), ...item }, ...inPlaceOf(kept) }], result: swept };
  };
  return writeUnaudited(store, keepPlace, timing);
}
