import { lastSegmentUnder } from '../log/read-log.ts';
import { streams } from '../store/audit-trail.ts';
import { walkShard } from '../store/keys.ts';
import { getParties, type Party, walkParties } from '../store/party.ts';
import type { Page } from '../store/read.ts';
import type { Store } from '../store/store.ts';
import type { ExportScope } from './scope.ts';

/** A party of an export, and which entries of its stream belong to it: those behind `after`, up to `upTo`. */
export interface PartyInScope {
  party: Party;
  /** The last entry that was in the log at the checkpoint to which the export is pinned. */
  upTo: number;
  /** The last one that was in it at the earlier checkpoint; 0 where there is none, or the stream is newer. */
  after: number;
}

/**
 * The next parties of an export in the order of the walk, read from behind the party `after`; `next` is the one that
 * was looked at last. Left out are those of which nothing was in the log at the cut, and where only changes are asked
 * for, those without one. A page may be empty and still have a next one.
 */
export async function partiesOf(
  { store, job, partiesAtOnce }: ExportScope,
  after: string | undefined,
): Promise<Page<PartyInScope>> {
  const { items, next } =
    job.parties === null
      ? await walkParties(store, { limit: partiesAtOnce, after })
      : await chosenParties(store, job.parties, { limit: partiesAtOnce, after });
  const { size } = job.cut;
  const found: PartyInScope[] = [];
  for (let start = 0; start < items.length; start += streamsAtOnce) {
    const some = items.slice(start, start + streamsAtOnce).map(async (party) => {
      const stream = streams.party(party.id);
      const upTo = (await lastSegmentUnder(store, stream, size))?.to ?? 0;
      const before = job.since === null || upTo === 0 ? undefined : await lastSegmentUnder(store, stream, job.since);
      return { party, upTo, after: before?.to ?? 0 };
    });
    found.push(...(await Promise.all(some)).filter(({ upTo, after }) => upTo > after));
  }
  return next === undefined ? { items: found } : { items: found, next };
}

/** More would queue for connections. */
const streamsAtOnce = 16;

/** Ids in the order in which all parties are walked, each once. */
export function inWalkOrder(ids: readonly string[]): string[] {
  const place = (id: string) => walkShard(id) + id;
  return [...new Set(ids)].sort((one, other) => (place(one) < place(other) ? -1 : 1));
}

async function chosenParties(
  store: Store,
  ids: readonly string[],
  { limit, after }: { limit: number; after: string | undefined },
): Promise<Page<Party>> {
  const start = after === undefined ? 0 : ids.indexOf(after) + 1;
  const some = ids.slice(start, start + limit);
  const kept = await getParties(store, some);
  const items = some.map((id) => kept.get(id)).filter((party) => party !== undefined);
  const last = some.at(-1);
  return start + limit < ids.length && last !== undefined ? { items, next: last } : { items };
}
