import type { EventKind } from '../events/event.ts';
import type { Store } from '../store/store.ts';
import { putWatch, putWatched, removeWatched, type Watch, type Watched, watchedBy } from '../store/watch.ts';
import type { Write } from '../store/write.ts';

/** What its owner states of a watch. */
export interface StatedWatch {
  name: string;
  parties: readonly string[];
  events?: readonly EventKind[] | undefined;
  ruleSets?: readonly string[] | undefined;
}

/** So many parties go into one commit, beside the watch and its webhook. */
export const partiesACommit = 60;

/** The parties that are to lead to a watch and do not yet, and those that lead there and are not to. */
export async function strayOf(store: Store, id: string, parties: readonly string[]) {
  const leading = await watchedBy(store, id);
  const there = new Set(leading.map(({ party }) => party));
  const wanted = new Set(parties);
  return {
    missing: [...wanted].filter((party) => !there.has(party)),
    stale: leading.filter(({ party }) => !wanted.has(party)),
  };
}

/** Lets parties lead to a watch from now on, before the watch itself names them: until it does they count for nothing. */
export const leadFrom = (watch: string, parties: readonly string[], at: Date): Write[] =>
  parties.map((party) => putWatched({ watch, party, since: at.toISOString() }));

export const leadNoMore = (stale: readonly Watched[]): Write[] => stale.map(removeWatched);

/** The watch as it is kept from now on. */
export function watchWrite(
  { id, owner, at }: { id: string; owner: string; at: Date },
  { name, parties, events, ruleSets }: StatedWatch,
  replaces: Watch | undefined,
): { watch: Watch; write: Write } {
  const now = at.toISOString();
  const facts = {
    ...{ id, owner, name, parties: [...new Set(parties)] },
    ...(events === undefined ? {} : { events: [...new Set(events)] }),
    ...(ruleSets === undefined ? {} : { ruleSets: [...new Set(ruleSets)] }),
    ...{ createdAt: replaces?.createdAt ?? now, changedAt: now },
  };
  const watch = { ...facts, count: facts.parties.length, version: (replaces?.version ?? 0) + 1 };
  return { watch, write: putWatch(facts, replaces) };
}
