import { auditEntries, streams } from '../../store/audit-trail.ts';
import type { Store } from '../../store/store.ts';

/** Under which entry of a party's audit something landed; undefined where none tells. */
export type LandingOf = (what: { seq?: number | undefined; object: string; at: string }) => Promise<number | undefined>;

/**
 * Declarations and assessments of before 2026-11-22 do not say where they landed: the entry of their declaration, or of
 * the very moment of their commit, tells. A party's audit is read for it once, and only where it is needed.
 */
export function landingsOf(store: Store, party: string): LandingOf {
  let read: Promise<Map<string, number>> | undefined;
  return async ({ seq, object, at }) => {
    if (seq !== undefined) return seq;
    read ??= readLandings(store, streams.party(party));
    const landings = await read;
    return landings.get(object) ?? landings.get(at);
  };
}

async function readLandings(store: Store, stream: string): Promise<Map<string, number>> {
  const landings = new Map<string, number>();
  for (let after = 0, more = true; more; ) {
    const page = await auditEntries(store, stream, { limit: 500, after });
    for (const { object, at, seq, action } of page.items) {
      if (action !== 'declaration.submitted' && action !== 'party.reassessed') continue;
      landings.set(object, seq);
      landings.set(at, seq);
    }
    more = page.next !== undefined;
    after = page.next ?? after;
  }
  return landings;
}
