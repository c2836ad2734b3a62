import { digestOf } from '../audit/canonical.ts';
import { isOvertaken, overtaken } from '../reassessing/overtaken.ts';
import { noAnswer, theService } from '../reassessing/service.ts';
import { streams } from '../store/audit-trail.ts';
import { commit } from '../store/commit.ts';
import { getEvent, putEvent } from '../store/event.ts';
import type { Store } from '../store/store.ts';
import type { Timing } from '../store/timing.ts';
import { inTurn } from '../store/turns.ts';
import type { PartyEvent } from './event.ts';

/**
 * Keeps an event, with an audit entry in its party's stream of events: the entry's place there is the event's number.
 * Does nothing where the event is kept already, however often and by however many it is raised.
 */
export async function raise(
  { store, timing = {} }: { store: Store; timing?: Partial<Timing> },
  event: PartyEvent,
): Promise<void> {
  const stream = streams.events(event.party);
  if ((await getEvent(store, event.party, event.id)) !== undefined) return;
  const prepare = async ({ number, at, head }: { number: number; at: Date; head: { seq: number } }) => {
    if (number > 1 && (await getEvent(store, event.party, event.id)) !== undefined) throw overtaken();
    const kept = { ...event, number: head.seq + 1, raisedAt: at.toISOString() };
    const audit = { action: 'event.raised', object: `event/${event.id}`, version: 1, digest: digestOf(kept) };
    return { writes: [putEvent(kept)], audit, answer: noAnswer };
  };
  await inTurn(store, stream, () => commit(store, { stream, by: theService, prepare }, timing)).catch((error) => {
    if (!isOvertaken(error)) throw error;
  });
}
