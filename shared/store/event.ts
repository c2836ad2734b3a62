import * as z from 'zod';
import { eventSchema, type PartyEvent } from '../events/event.ts';
import { gsi2, keys } from './keys.ts';
import { getItem, type Page, type PageRequest, pageOfIndex } from './read.ts';
import type { Store } from './store.ts';
import type { Write } from './write.ts';

/** Counts from 1 in the party's own stream of events, without a gap. */
const placed = z.object({ number: z.int().positive(), raisedAt: z.iso.datetime() });

export const keptEventSchema = z.intersection(eventSchema, placed);
/** An event in its place among those of its party. */
export type KeptEvent = PartyEvent & z.infer<typeof placed>;

/** Keeps an event once and for ever; reads again where it is there already. */
export function putEvent(event: KeptEvent): Write {
  const { party, id, number } = event;
  const put = { ...keys.event(party, id), ...gsi2.event(party, number), type: 'event', summary: event };
  return { put, when: 'absent', otherwise: 'retry' };
}

export async function getEvent(store: Store, party: string, id: string): Promise<KeptEvent | undefined> {
  return getItem(store, keys.event(party, id), keptEventSchema);
}

/**
 * A party's events from the first one on; a position is the number read last. An index shows what is a moment old late
 * and not always in order, so a page ends before a number that is missing: whoever goes on from there loses nothing.
 */
export async function eventsOfParty(
  store: Store,
  party: string,
  { limit, after = 0 }: PageRequest<number>,
): Promise<Page<KeptEvent, number>> {
  const request = { index: 'gsi2', partition: gsi2.events(party), newestFirst: false } as const;
  const start = gsi2.event(party, after).gsi2sk;
  const page = await pageOfIndex(store, request, { limit, after: start }, keptEventSchema, ({ number }) =>
    String(number),
  );
  const items = unbroken(page.items, after);
  const last = items.at(-1);
  return last === undefined ? { items } : { items, next: last.number };
}

/** A party's events from the newest one back; a position is the number read last. One a moment old may be missing. */
export async function latestEventsOf(
  store: Store,
  party: string,
  { limit, after }: PageRequest<number>,
): Promise<Page<KeptEvent, number>> {
  const request = { index: 'gsi2', partition: gsi2.events(party), newestFirst: true } as const;
  const start = after === undefined ? {} : { after: gsi2.event(party, after).gsi2sk };
  const { items, next } = await pageOfIndex(store, request, { limit, ...start }, keptEventSchema, ({ number }) =>
    String(number),
  );
  return next === undefined ? { items } : { items, next: Number(next) };
}

/** The events that follow one another from `after` on. */
export function unbroken<E extends { number: number }>(events: readonly E[], after: number): E[] {
  const gap = events.findIndex(({ number }, index) => number !== after + index + 1);
  return gap === -1 ? [...events] : events.slice(0, gap);
}
