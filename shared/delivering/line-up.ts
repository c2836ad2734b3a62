import { getDelivery, putDelivery } from '../store/delivery.ts';
import { getLine, putLine } from '../store/delivery-line.ts';
import type { Store } from '../store/store.ts';
import { getWebhook } from '../store/webhook.ts';
import type { Write } from '../store/write.ts';

/** An event as it is delivered. */
export interface Told {
  /** The event's own id: the same wherever and however often it is told. */
  id: string;
  kind: string;
  /** When it happened. */
  at: string;
  /** What the feed shows of it to the same person. */
  data: Record<string, unknown>;
}

/**
 * What to write so that an event is delivered to the webhook of a watch: nothing where it has none, or has the event
 * already. To be called with fresh reads for each attempt of the commit that puts the event into the feed; it is kept
 * and delivered if and only if that lands.
 */
export async function deliveryWrites(store: Store, watch: string, told: Told, at: Date): Promise<Write[]> {
  const [webhook, kept, line] = await Promise.all([
    getWebhook(store, watch),
    getDelivery(store, watch, told.id),
    getLine(store, watch),
  ]);
  if (webhook === undefined || webhook.state === 'removed' || kept !== undefined) return [];
  const turn = line.last + 1;
  const delivery = {
    ...{ watch, event: told.id, kind: told.kind, state: 'waiting' as const, turn, attempts: 0 },
    ...{ toldAt: at.toISOString(), body: bodyOf(told) },
  };
  return [
    putDelivery(delivery, undefined, at),
    putLine({ ...line, last: turn, dueAt: line.dueAt ?? at.toISOString() }, line),
  ];
}

/** The body that every attempt sends, in the form that Standard Webhooks recommends. */
function bodyOf({ id, kind, at, data }: Told): string {
  return JSON.stringify({ type: `paragraph-13.${kind}`, timestamp: at, data: { id, ...data } });
}
