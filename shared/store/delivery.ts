import * as z from 'zod';
import { getItems } from './batch.ts';
import { gsi2, keys, padTurn } from './keys.ts';
import { packed, packedText } from './packed.ts';
import { getItem, type Page, type PageRequest, queryItems } from './read.ts';
import type { Store } from './store.ts';
import type { Timing } from './timing.ts';
import { inPlaceOf, type Write } from './write.ts';

export const deliveryStates = ['waiting', 'delivered', 'dead'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

const shownSchema = z.object({
  watch: z.string(),
  /** The event's id: the `webhook-id` of every attempt. */
  event: z.string(),
  kind: z.string(),
  /** `dead`: nobody tries any more, unless it is asked for again. */
  state: z.enum(deliveryStates),
  /** Its place in the line; a new one each time it is asked for again. */
  turn: z.int().positive(),
  /** Those since it was told, or asked for again. */
  attempts: z.int().min(0),
  toldAt: z.iso.datetime(),
  lastAttemptAt: z.exactOptional(z.iso.datetime()),
  /** What became of the last attempt, in a sentence without internals. */
  lastResult: z.exactOptional(z.string()),
});
/** A delivery as lists show it. */
export type DeliverySummary = z.infer<typeof shownSchema>;

const deliverySchema = shownSchema.extend({ body: packedText, version: z.int().positive() });
/** One event on its way to one webhook, with the very bytes that every attempt sends. */
export type Delivery = z.infer<typeof deliverySchema>;

/** So long a delivery that is over is kept to be looked at and asked for again. */
const keptDays = 30;

export async function getDelivery(store: Store, watch: string, event: string): Promise<Delivery | undefined> {
  return getItem(store, keys.delivery(watch, event), deliverySchema);
}

/** Those of up to 100 deliveries of one watch that are kept. */
export async function deliveriesByEvent(
  store: Store,
  watch: string,
  events: readonly string[],
  timing?: Partial<Timing>,
): Promise<Delivery[]> {
  const wanted = [...new Set(events)].map((event) => keys.delivery(watch, event));
  return getItems(store, wanted, deliverySchema, timing);
}

/** Keeps a delivery in place of the one that was read; reads again when another came between. */
export function putDelivery(facts: Omit<Delivery, 'version'>, replaces: Delivery | undefined, at: Date): Write {
  const { watch, event, turn, state, body } = facts;
  const summary = shownSchema.parse(facts);
  const put = {
    ...{ ...keys.delivery(watch, event), ...gsi2.delivery(watch, turn), type: 'delivery', summary },
    ...{ version: (replaces?.version ?? 0) + 1, body: packed(body) },
    ...(state !== 'waiting' && { expiresAt: Math.ceil(at.getTime() / 1000) + keptDays * 86_400 }),
  };
  return { put, ...inPlaceOf(replaces) };
}

/**
 * The events of a line from a turn on, without a gap; none where the index, which is a moment behind, does not have the
 * first one yet.
 */
export async function eventsInLine(
  store: Store,
  watch: string,
  { from, limit }: { from: number; limit: number },
): Promise<string[]> {
  const { items } = await listDeliveries(store, watch, { order: 'oldest-first' }, { limit, after: from - 1 });
  const gap = items.findIndex(({ turn }, index) => turn !== from + index);
  return (gap < 0 ? items : items.slice(0, gap)).map(({ event }) => event);
}

interface DeliveryFilter {
  state?: DeliveryState | undefined;
  /** Those told at this time or later. */
  toldSince?: string | undefined;
  order?: 'newest-first' | 'oldest-first';
}

/** The deliveries of a watch by their turns; a position is a turn. One a moment old may be missing. */
export async function listDeliveries(
  store: Store,
  watch: string,
  { state, toldSince, order = 'newest-first' }: DeliveryFilter,
  { limit, after }: PageRequest<number>,
): Promise<Page<DeliverySummary, number>> {
  const newestFirst = order === 'newest-first';
  const beyond = after === undefined ? '' : ` AND gsi2sk ${newestFirst ? '<' : '>'} :after`;
  const filters = [
    ...(state === undefined ? [] : ['summary.#state = :state']),
    ...(toldSince === undefined ? [] : ['summary.toldAt >= :toldSince']),
  ];
  const query = {
    IndexName: 'gsi2',
    KeyConditionExpression: `gsi2pk = :partition${beyond}`,
    ExpressionAttributeValues: {
      ':partition': gsi2.deliveries(watch),
      ...(after !== undefined && { ':after': padTurn(after) }),
      ...(state !== undefined && { ':state': state }),
      ...(toldSince !== undefined && { ':toldSince': toldSince }),
    },
    ...(filters.length > 0 && { FilterExpression: filters.join(' AND ') }),
    ...(state !== undefined && { ExpressionAttributeNames: { '#state': 'state' } }),
    ScanIndexForward: !newestFirst,
  };
  const { items, more } = await queryItems(store, query, shownSchema, limit);
  const last = items.at(-1);
  return more && last !== undefined ? { items, next: last.turn } : { items };
}
