import * as z from 'zod';
import { partyNotFound } from '../../../shared/access/permissions.ts';
import type { EventKind } from '../../../shared/events/event.ts';
import { showEvent, shownEvent } from '../../../shared/events/shown.ts';
import { invalidRequest } from '../../../shared/http/problem.ts';
import { eventsOfParty, type KeptEvent, latestEventsOf } from '../../../shared/store/event.ts';
import { feedOf, latestFeedOf } from '../../../shared/store/feed.ts';
import { personHash } from '../../../shared/store/keys.ts';
import { getParties, getParty } from '../../../shared/store/party.ts';
import type { Store } from '../../../shared/store/store.ts';
import type { Answer } from '../answer.ts';
import { defineRoute } from '../define-route.ts';
import { linkToNext, listAnswer, paging, placeOf } from '../list.ts';
import { type Call, nothing } from '../route.ts';

export const listedEvent = shownEvent.extend({
  toldAt: z.iso.datetime().optional().meta({ description: 'When it came into your feed.' }),
  watches: z
    .array(z.strictObject({ id: z.uuid(), name: z.string() }))
    .optional()
    .meta({ description: 'Your watches because of which you are told.' }),
});

const query = z.strictObject({
  party: z.uuid().optional().meta({ description: 'The events of this party, in place of your feed.' }),
  order: z
    .enum(['oldest', 'newest'])
    .default('oldest')
    .meta({ description: '`newest`: from the newest one back, for people; `Link` leads on to older ones alone.' }),
  ...paging,
});

/** What the owner of a party is told of it: what it has to answer, to renew or to repay. Verdicts it reads itself. */
const forOwners: readonly EventKind[] = [
  'licence_ending',
  'licence_ended',
  'licence_mismatched',
  'repayment_overdue',
  'declaration_expired',
  'link_claimed',
  'link_denied',
];

export const listEventsRoute = defineRoute({
  id: 'list-events',
  method: 'GET',
  path: '/v1/events',
  tag: 'Watching',
  summary: 'List what came about with the parties that you watch, or with your own organisation',
  description:
    'Oldest first. `Link` always leads on, also from the last page and from an empty one: keep it, and ask there again ' +
    'for what is new; nothing comes twice and nothing is left out. With `party` the events of that one party: for ' +
    'officers and auditors all, for its owner those that it has to act upon.',
  request: { ...nothing, query },
  effect: 'read',
  reads: 'named-party',
  partyOf: ({ query: { party } }) => party,
  answers: { 200: { description: 'Events.', schema: z.strictObject({ items: z.array(listedEvent) }) } },
  handle: async (call) => (call.query.party === undefined ? feed(call) : ofParty(call, call.query.party)),
});

type EventsCall = Call<unknown, z.output<typeof query>>;

async function feed(call: EventsCall): Promise<Answer> {
  const { services, principal, query: asked } = call;
  if (!principal.roles.includes('procurement_officer')) {
    const detail = 'Name the organisation whose events you want: only officers watch, and have a feed of their own.';
    throw invalidRequest([{ pointer: '?party', detail }]);
  }
  const isNewest = asked.order === 'newest';
  const filter = isNewest ? { order: asked.order } : {};
  const after = placeOf(call, filter, z.int()) ?? (isNewest ? undefined : 0);
  const read = isNewest ? latestFeedOf : feedOf;
  const { items, next } = await read(services.store, personHash(principal), { limit: asked.limit, after });
  const shown = items.map(({ event, toldAt, watches }): z.input<typeof listedEvent> => ({ ...event, toldAt, watches }));
  return leadingOn(call, filter, shown, isNewest ? next : (next ?? after));
}

async function ofParty(call: EventsCall, id: string): Promise<Answer> {
  const { services, grant, query: asked } = call;
  const own = grant.reach === 'own';
  const isNewest = asked.order === 'newest';
  const filter = { party: id, ...(isNewest ? { order: asked.order } : {}) };
  const after = placeOf(call, filter, z.int()) ?? (isNewest ? undefined : 0);
  const read = isNewest ? latestEventsOf : eventsOfParty;
  const [party, page] = await Promise.all([
    getParty(services.store, id),
    read(services.store, id, { limit: asked.limit, after }),
  ]);
  if (party === undefined) throw partyNotFound();
  const seen = own ? page.items.filter(({ kind }) => forOwners.includes(kind)) : page.items;
  const others = await othersOf(services.store, seen, own);
  const shown = seen.map((event) => showEvent(event, { party: party.name, other: others.get(event.id) }));
  return leadingOn(call, filter, shown, isNewest ? page.next : (page.next ?? after));
}

/**
 * The names of the other sides of links, by event. An owner learns the name of one that states the link, and thereby
 * agrees to that; of one that denies it, no more than what the owner calls it.
 */
async function othersOf(store: Store, events: readonly KeptEvent[], own: boolean): Promise<Map<string, string>> {
  const shown = events.flatMap((event) =>
    'link' in event && !(own && event.kind === 'link_denied') ? [{ event: event.id, other: event.link.other }] : [],
  );
  const parties = await getParties(
    store,
    shown.map(({ other }) => other),
  );
  return new Map(shown.map(({ event, other }) => [event, parties.get(other)?.name ?? other]));
}

function leadingOn(
  call: EventsCall,
  filter: Record<string, string>,
  items: unknown[],
  next: number | undefined,
): Answer {
  const { headers, ...answer } = listAnswer(call, filter, { items });
  return { ...answer, headers: { ...headers, ...linkToNext(call, filter, next) } };
}
