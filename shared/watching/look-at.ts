import { addDays } from '../../rules/engine/date.ts';
import type { IsoDate } from '../../rules/vocabulary.ts';
import type { PartyEvent } from '../events/event.ts';
import { eventId } from '../events/event-id.ts';
import { raise } from '../events/raise.ts';
import type { SendWork } from '../reacting/work.ts';
import { isOvertaken, overtaken } from '../reassessing/overtaken.ts';
import { noAnswer, theService } from '../reassessing/service.ts';
import { streams } from '../store/audit-trail.ts';
import { commit } from '../store/commit.ts';
import { type Deadlines, getDeadlines, putDeadlines } from '../store/deadline.ts';
import type { Store } from '../store/store.ts';
import type { Timing } from '../store/timing.ts';
import { type Deadline, deadlinesOf } from './deadlines-of.ts';
import { readFacts } from './facts-of.ts';
import { firstFrom, plannedEntry } from './plan.ts';

export interface Looking {
  store: Store;
  send: SendWork;
  timing?: Partial<Timing>;
}

/**
 * Looks whether what was due with a party has come about: reads everything anew, raises what has, hands on what may
 * change its verdict, and last plans the next look. Ended at any point it is done again, and nothing comes twice.
 * What was renewed, repaid or filed anew in the meantime is no longer among the deadlines, and nothing is said of it.
 */
export async function lookAt(looking: Looking, party: string, today: IsoDate): Promise<void> {
  for (;;) {
    const kept = await getDeadlines(looking.store, party);
    if (kept === undefined || kept.next === null || kept.next > today) return;
    const from = kept.next;
    const deadlines = deadlinesOf(await readFacts(looking.store, party));
    const due = deadlines.filter(({ on }) => on >= from && on <= today);
    for (const deadline of due) {
      if (deadline.of === 'event') await raise(looking, eventOf(party, deadline));
    }
    if (due.some(changesVerdict))
      await looking.send([
        { kind: 'reassess', party },
        { kind: 'expose', party },
      ]);
    if (await planned(looking, party, { kept, next: firstFrom(deadlines, addDays(today, 1)) })) return;
  }
}

type DueEvent = Extract<Deadline, { of: 'event' }>;

function eventOf(party: string, { on, event }: DueEvent): PartyEvent {
  return { id: eventId(party, event.kind, occurrence(event)), party, at: `${on}T00:00:00.000Z`, ...event };
}

function occurrence(event: DueEvent['event']): (string | number)[] {
  switch (event.kind) {
    case 'licence_ending':
      return [event.licence.country, event.licence.number, event.lastDay, event.days];
    case 'licence_ended':
      return [event.licence.country, event.licence.number, event.lastDay];
    case 'repayment_overdue':
    case 'declaration_expired':
      return [event.lastDay];
  }
}

/** A licence that is about to end holds until it does. */
const changesVerdict = (deadline: Deadline) => deadline.of === 'verdict' || deadline.event.kind !== 'licence_ending';

/** Plans the next look, unless something changed since this one began: false then. */
async function planned(
  { store, timing = {} }: Looking,
  party: string,
  { kept, next }: { kept: Deadlines; next: IsoDate | null },
): Promise<boolean> {
  const prepare = async ({ number }: { number: number }) => {
    if (number > 1 && (await getDeadlines(store, party))?.version !== kept.version) throw overtaken();
    return { writes: [putDeadlines(party, next, kept)], audit: plannedEntry(party, next, kept), answer: noAnswer };
  };
  try {
    await commit(store, { stream: streams.deadlines(party), by: theService, prepare }, timing);
    return true;
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    return false;
  }
}
