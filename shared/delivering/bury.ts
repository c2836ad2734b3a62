import { digestOf } from '../audit/canonical.ts';
import { isOvertaken, overtaken } from '../reassessing/overtaken.ts';
import { streams } from '../store/audit-trail.ts';
import { commit } from '../store/commit.ts';
import { deliveriesByEvent, eventsInLine, putDelivery } from '../store/delivery.ts';
import { type DeliveryLine, getLine, putLine } from '../store/delivery-line.ts';
import { getWebhook } from '../store/webhook.ts';
import { type Delivering, noAnswer, theDeliverer } from './delivering.ts';

/** So many at once: with the line and the audit entry they stay below what one transaction takes. */
const mostAtOnce = 50;

const said = { disabled: 'Its webhook had been disabled.', removed: 'Its webhook had been removed.' };

/**
 * Gives up what waits for a webhook that is disabled or removed, some at a time: `dead`, so that its owner can ask for
 * it again. The line as it then is; undefined where another worker has moved it, or the webhook is open again.
 */
export async function bury(work: Delivering, { watch, next }: DeliveryLine): Promise<DeliveryLine | undefined> {
  const { store, timing, onDead } = work;
  const events = await eventsInLine(store, watch, { from: next, limit: mostAtOnce });
  let buried: DeliveryLine | undefined;
  const prepare = async ({ at }: { at: Date }) => {
    const [line, webhook, found] = await Promise.all([
      getLine(store, watch),
      getWebhook(store, watch),
      deliveriesByEvent(store, watch, events, timing),
    ]);
    const state = webhook?.state ?? 'removed';
    const theirs = found.every(
      (each) => each.state === 'waiting' && each.turn >= next && each.turn < next + found.length,
    );
    if (state === 'open' || line.next !== next || found.length === 0 || !theirs) throw overtaken();
    const { takenBy: _taken, dueAt: _due, ...rest } = line;
    const after = next + found.length;
    buried = { ...rest, next: after, ...(after <= line.last && { dueAt: at.toISOString() }) };
    const dead = { state: 'dead' as const, lastResult: said[state] };
    const writes = found.map((delivery) => putDelivery({ ...delivery, ...dead }, delivery, at));
    const digest = digestOf(buried);
    const audit = { action: 'deliveries.buried', object: `watch/${watch}`, version: line.version + 1, digest };
    return { writes: [...writes, putLine(buried, line)], audit, answer: noAnswer };
  };
  try {
    await commit(store, { stream: streams.webhook(watch), by: theDeliverer, prepare }, timing);
  } catch (error) {
    if (isOvertaken(error)) return undefined;
    throw error;
  }
  for (const event of events) onDead({ watch, event, said: 'Its webhook was disabled or removed.' });
  return buried;
}
