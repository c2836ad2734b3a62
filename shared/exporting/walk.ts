import { streams } from '../store/audit-trail.ts';
import { walkShard } from '../store/keys.ts';
import { getParties, type Party, walkParties } from '../store/party.ts';
import type { Page } from '../store/read.ts';
import type { Store } from '../store/store.ts';
import type { ExportScope } from './scope.ts';
import { sideBySide } from './side-by-side.ts';
import { type StreamInScope, streamInScope } from './stream-in-scope.ts';

/** A party of an export, and which entries of its stream belong to it. */
export interface PartyInScope extends StreamInScope {
  party: Party;
}

/**
 * The next parties of an export in the order of the walk, read from behind the party `after`; `next` is the one that
 * was looked at last. Left out are those of which nothing was in the log at the cut, and where only changes are asked
 * for, those without one. A page may be empty and still have a next one.
 */
export async function partiesOf(scope: ExportScope, after: string | undefined): Promise<Page<PartyInScope>> {
  const { store, job, partiesAtOnce } = scope;
  const { items, next } =
    job.parties === null
      ? await walkParties(store, { limit: partiesAtOnce, after })
      : await chosenParties(store, job.parties, { limit: partiesAtOnce, after });
  const found = await sideBySide(items, async (party) => ({
    party,
    ...(await streamInScope(scope, streams.party(party.id))),
  }));
  const inScope = found.filter(({ upTo, after: before }) => upTo > before);
  return next === undefined ? { items: inScope } : { items: inScope, next };
}

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
