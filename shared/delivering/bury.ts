import { digestOf } from '../audit/canonical.ts';
import { isOvertaken, overtaken } from '../reassessing/overtaken.ts';
import { streams } from '../store/audit-trail.ts';
import { commit } from '../store/commit.ts';
import { type Delivery, deliveriesByEvent, eventsInLine, putDelivery } from '../store/delivery.ts';
import { type DeliveryLine, getLine, putLine } from '../store/delivery-line.ts';
import { getWebhook, type Webhook } from '../store/webhook.ts';
import { type Delivering, noAnswer, theDeliverer } from './delivering.ts';

/** So many at once: with the line and the audit entry they stay below what one transaction takes. */
const mostAtOnce = 50;

const said = {
  disabled: 'Its webhook had been disabled.',
  removed: 'Its webhook had been removed.',
  open: 'Its webhook had been removed, and another made.',
};

/** Whether a delivery is to be given up without an attempt. */
export function isLost({ toldAt }: Pick<Delivery, 'toldAt'>, webhook: Webhook | undefined): boolean {
  return webhook?.state !== 'open' || toldAt < webhook.since;
}

/**
 * Gives up what waits for a webhook that is disabled or removed, some at a time: `dead`, so that it can be asked for
 * again where the webhook was only disabled. The line as it then is; undefined where another worker has moved it.
 */
export async function bury(work: Delivering, { watch, next }: DeliveryLine): Promise<DeliveryLine | undefined> {
  const { store, timing, onDead } = work;
  const events = await eventsInLine(store, watch, { from: next, limit: mostAtOnce });
  let lost: Delivery[] = [];
  let after: DeliveryLine | undefined;
  const prepare = async ({ at }: { at: Date }) => {
    const [line, webhook, found] = await Promise.all([
      getLine(store, watch),
      getWebhook(store, watch),
      deliveriesByEvent(store, watch, events, timing),
    ]);
    const inOrder = found.toSorted((one, other) => one.turn - other.turn);
    const kept = inOrder.findIndex((each, index) => each.turn !== next + index || !isLost(each, webhook));
    lost = kept < 0 ? inOrder : inOrder.slice(0, kept);
    if (line.next !== next || lost.length === 0) throw overtaken();
    const { takenBy: _taken, dueAt: _due, ...rest } = line;
    const goesOn = next + lost.length <= line.last;
    after = { ...rest, next: next + lost.length, ...(goesOn && { dueAt: at.toISOString() }) };
    const dead = { state: 'dead' as const, lastResult: said[webhook?.state ?? 'removed'] };
    const writes = lost.map((delivery) => putDelivery({ ...delivery, ...dead }, delivery, at));
    const audit = {
      action: 'deliveries.buried',
      object: `watch/${watch}`,
      version: line.version + 1,
      digest: digestOf(after),
    };
    return { writes: [...writes, putLine(after, line)], audit, answer: noAnswer };
  };
  try {
    await commit(store, { stream: streams.webhook(watch), by: theDeliverer, prepare }, timing);
  } catch (error) {
    if (isOvertaken(error)) return undefined;
    throw error;
  }
  for (const { event } of lost) onDead({ watch, event, said: 'Its webhook was disabled or removed.' });
  return after;
}
