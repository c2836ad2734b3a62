import type { IsoDate } from '../../rules/vocabulary.ts';
import { dayOf } from '../assessing/day-of.ts';
import { digestOf } from '../audit/canonical.ts';
import { isOvertaken, overtaken } from '../reassessing/overtaken.ts';
import { noAnswer, theService } from '../reassessing/service.ts';
import { streams } from '../store/audit-trail.ts';
import { commit } from '../store/commit.ts';
import { type Deadlines, getDeadlines, putDeadlines } from '../store/deadline.ts';
import type { Store } from '../store/store.ts';
import type { Timing } from '../store/timing.ts';
import type { Write } from '../store/write.ts';
import { type Deadline, deadlinesOf, type PartyFacts } from './deadlines-of.ts';
import { readFacts } from './facts-of.ts';

/**
 * What to write so that a party is looked at when one of these deadlines comes: nothing where it is looked at by then
 * anyhow. Never later than was planned before: who looks reads everything anew, and to look in vain does no harm.
 */
export async function planWrites(store: Store, party: string, facts: PartyFacts, at: Date): Promise<Write[]> {
  const kept = await getDeadlines(store, party);
  const next = planned(kept, facts, at);
  return next === (kept?.next ?? null) ? [] : [putDeadlines(party, next, kept)];
}

/** Plans when to look at a party again, after something changed that no declaration of its own brought. */
export async function plan({ store, timing = {} }: { store: Store; timing?: Partial<Timing> }, party: string) {
  const prepare = async ({ at }: { at: Date }) => {
    const kept = await getDeadlines(store, party);
    const next = planned(kept, await readFacts(store, party), at);
    if (next === (kept?.next ?? null)) throw overtaken();
    return { writes: [putDeadlines(party, next, kept)], audit: plannedEntry(party, next, kept), answer: noAnswer };
  };
  await commit(store, { stream: streams.deadlines(party), by: theService, prepare }, timing).catch((error) => {
    if (!isOvertaken(error)) throw error;
  });
}

function planned(kept: Deadlines | undefined, facts: PartyFacts, at: Date): IsoDate | null {
  const first = firstFrom(deadlinesOf(facts), dayOf(at));
  const before = kept?.next ?? null;
  if (first === null || before === null) return first ?? before;
  return first < before ? first : before;
}

/** The first day from `day` on, that day included, on which something comes about; null where nothing does. */
export function firstFrom(deadlines: readonly Deadline[], day: IsoDate): IsoDate | null {
  return deadlines.find(({ on }) => on >= day)?.on ?? null;
}

/** What the audit says of a plan. */
export function plannedEntry(party: string, next: IsoDate | null, replaces: Deadlines | undefined) {
  const version = (replaces?.version ?? 0) + 1;
  return { action: 'deadlines.planned', object: `deadlines/${party}`, version, digest: digestOf({ party, next }) };
}
