import { digestOf } from '../audit/canonical.ts';
import { deliveryWrites } from '../delivering/line-up.ts';
import { tellable } from '../disputing/held-back.ts';
import { ruleSetsOf } from '../events/event.ts';
import { type EventNames, type ShownEvent, showEvent } from '../events/shown.ts';
import type { SendWork } from '../reacting/work.ts';
import { isOvertaken, overtaken } from '../reassessing/overtaken.ts';
import { noAnswer, theService } from '../reassessing/service.ts';
import { streams } from '../store/audit-trail.ts';
import { commit } from '../store/commit.ts';
import { getEvent, type KeptEvent } from '../store/event.ts';
import { getFeedHead, isFed, putFeedEntry } from '../store/feed.ts';
import { getParty } from '../store/party.ts';
import type { Store } from '../store/store.ts';
import { realTiming, type Timing } from '../store/timing.ts';
import { inTurn } from '../store/turns.ts';
import { getWatches, type Watch, type Watched, watchersOf } from '../store/watch.ts';

/** Hands an event to whoever outside listens; it may do so twice for one event, which its id tells. */
export type Publish = (event: ShownEvent) => Promise<void>;

export interface Telling {
  store: Store;
  timing?: Partial<Timing>;
  /** Hands on the next page. */
  send: SendWork;
  /** Where left out nobody outside listens. */
  publish?: Publish | undefined;
}

/** How many watches are looked at for one message, and for how many of one person's one commit has room. */
const watchesAPage = 100;
const watchesACommit = 20;

/**
 * Tells those who watch a party of one of its events: a page of watches from `after` on. Each person gets it once,
 * however many of their watches name the party, and each webhook once; done again, it does nothing. Nor where all that
 * it says is disputed.
 */
export async function tell(
  telling: Telling,
  { party, event: id, after }: { party: string; event: string; after?: string | undefined },
): Promise<void> {
  const { store, publish, send } = telling;
  const kept = await getEvent(store, party, id);
  const { now } = { ...realTiming, ...telling.timing };
  const event = kept && (await tellable(store, kept, now()));
  if (event === undefined) return;
  const names = await namesOf(store, event);
  const shown = showEvent(event, names);
  if (after === undefined) await publish?.(shown);
  const page = await watchersOf(store, party, { limit: watchesAPage, after });
  const watches = await getWatches(
    store,
    page.items.map(({ watch }) => watch),
  );
  const byPerson = Map.groupBy(wanting(watches, page.items, event), ({ owner }) => owner);
  for (const [person, theirs] of byPerson) {
    for (let start = 0; start < theirs.length; start += watchesACommit) {
      const some = theirs.slice(start, start + watchesACommit);
      await inTurn(store, `feed/${person}`, () => tellPerson(telling, person, { shown, all: theirs, some }));
    }
  }
  if (page.next !== undefined) await send([{ kind: 'tell', party, event: id, after: page.next }]);
}

/** Officers alone watch: they see who the other side of a link is. */
async function namesOf(store: Store, event: KeptEvent): Promise<EventNames> {
  const [party, other] = await Promise.all([
    getParty(store, event.party),
    'link' in event ? getParty(store, event.link.other) : undefined,
  ]);
  return { party: party?.name ?? event.party, other: other?.name ?? ('link' in event ? event.link.other : undefined) };
}

/** The watches that still name the party, did so when the event was raised, and want events like it. */
function wanting(watches: readonly Watch[], watched: readonly Watched[], event: KeptEvent): Watch[] {
  const since = new Map(watched.map((each) => [each.watch, each.since]));
  return watches.filter(({ id, parties, events, ruleSets }) => {
    if (!parties.includes(event.party) || (since.get(id) ?? '') > event.raisedAt) return false;
    if (events !== undefined && !events.includes(event.kind)) return false;
    const spoken = ruleSetsOf(event);
    return ruleSets === undefined || spoken.length === 0 || spoken.some((ruleSet) => ruleSets.includes(ruleSet));
  });
}

/** Into the person's feed where it is not there yet, and in line for each webhook that has it not, in one commit. */
async function tellPerson(
  { store, timing = {} }: Telling,
  person: string,
  { shown, all, some }: { shown: ShownEvent; all: readonly Watch[]; some: readonly Watch[] },
): Promise<void> {
  const [first] = some;
  if (first === undefined) return;
  const prepare = async ({ at, head: place }: { at: Date; head: { seq: number } }) => {
    const [head, fed] = await Promise.all([getFeedHead(store, person), isFed(store, person, shown.id)]);
    const watches = all.map(({ id, name }) => ({ id, name }));
    const entry = { toldAt: at.toISOString(), event: shown, watches };
    const told = { id: shown.id, kind: shown.kind, at: shown.at, data: { ...shown } };
    const deliveries = await Promise.all(some.map(({ id }) => deliveryWrites(store, id, told, at)));
    const writes = [...(fed ? [] : putFeedEntry(person, entry, head)), ...deliveries.flat()];
    if (writes.length === 0) throw overtaken();
    const audit = {
      action: 'event.told',
      object: `event/${shown.id}`,
      version: place.seq + 1,
      digest: digestOf(shown),
    };
    return { writes, audit, answer: noAnswer };
  };
  await commit(store, { stream: streams.watch(first.id), by: theService, prepare }, timing).catch((error) => {
    if (!isOvertaken(error)) throw error;
  });
}
