import * as z from 'zod';
import type { IsoDate } from '../../rules/vocabulary.ts';
import { keys } from './keys.ts';
import { getItem } from './read.ts';
import type { Store } from './store.ts';
import { inPlaceOf, type Write } from './write.ts';

const clockSchema = z.object({ day: z.iso.date(), version: z.int().positive() });
/** The last day that some daily work was done for. */
export type Clock = z.infer<typeof clockSchema>;

export async function getClock(store: Store, name: string): Promise<Clock | undefined> {
  return getItem(store, keys.clock(name), clockSchema);
}

export function putClock(name: string, day: IsoDate, replaces: Clock | undefined): Write {
  const version = (replaces?.version ?? 0) + 1;
  return { put: { ...keys.clock(name), type: 'clock', day, version }, ...inPlaceOf(replaces) };
}
