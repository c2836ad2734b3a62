import { digestOf } from '../audit/canonical.ts';
import { isOvertaken, overtaken } from '../reassessing/overtaken.ts';
import { streams } from '../store/audit-trail.ts';
import { commit } from '../store/commit.ts';
import { type Delivery, getDelivery, putDelivery } from '../store/delivery.ts';
import { type DeliveryLine, getLine, putLine } from '../store/delivery-line.ts';
import { realTiming } from '../store/timing.ts';
import { getWebhook, putWebhook } from '../store/webhook.ts';
import { type Attempted, type Delivering, noAnswer, theDeliverer } from './delivering.ts';
import { type Meaning, meaningOf } from './meaning-of.ts';
import { leaseFrom } from './take-line.ts';

/** What a delivery is after an attempt, and its line: `takenBy` this worker where it is to go on. */
export interface Kept {
  delivery: Delivery;
  line: DeliveryLine;
}

/**
 * Keeps what became of an attempt in one commit: the delivery, whose turn it is and when, and whether the webhook is to
 * get anything more. The worker keeps the line where `goOn` says so and somebody else is to be served at once.
 * Undefined where another worker, thinking this one dead, has kept a result before.
 */
export async function keepResult(
  { store, timing }: Delivering,
  { watch, event, turn, outcome, said, worker, webhookVersion }: Attempted,
  goOn: () => boolean,
): Promise<Kept | undefined> {
  const { random } = { ...realTiming, ...timing };
  let kept: Kept | undefined;
  const prepare = async ({ at }: { at: Date }) => {
    const [line, before, webhook] = await Promise.all([
      getLine(store, watch),
      getDelivery(store, watch, event),
      getWebhook(store, watch),
    ]);
    if (before?.state !== 'waiting' || before.turn !== turn || line.next !== turn) throw overtaken();
    const attempts = before.attempts + 1;
    const sameWebhook = webhook?.state === 'open' && webhook.version === webhookVersion;
    const meaning = meaningOf(outcome, { ...line, attempts, sameWebhook }, { at, random });
    const time = at.toISOString();
    const delivery = { ...before, state: meaning.state, attempts, lastAttemptAt: time, lastResult: said };
    const moved = lineAfter(line, meaning, { at, worker, stays: goOn() });
    kept = { delivery, line: moved };
    const { disables: because } = meaning;
    const disables = webhook?.state === 'open' && because !== undefined;
    const { body, ...facts } = delivery;
    return {
      writes: [
        putDelivery(delivery, before, at),
        putLine(moved, line),
        ...(disables ? [putWebhook({ ...webhook, state: 'disabled', because, disabledAt: time }, webhook)] : []),
      ],
      audit: {
        action: meaning.state === 'waiting' ? 'delivery.failed' : `delivery.${meaning.state}`,
        object: `event/${event}`,
        version: before.version + 1,
        digest: digestOf({ ...facts, body: digestOf(body) }),
      },
      answer: noAnswer,
    };
  };
  try {
    await commit(store, { stream: streams.webhook(watch), by: theDeliverer, prepare }, timing);
    return kept;
  } catch (error) {
    if (isOvertaken(error)) return undefined;
    throw error;
  }
}

function lineAfter(
  line: DeliveryLine,
  { state, failures, failingSince, wait }: Meaning,
  { at, worker, stays }: { at: Date; worker: string; stays: boolean },
): DeliveryLine {
  const { takenBy, dueAt, failingSince: _before, ...rest } = line;
  const next = state === 'waiting' ? line.next : line.next + 1;
  const moved = { ...rest, next, failures, ...(failingSince !== undefined && { failingSince }) };
  if (next > line.last) return moved;
  // Somebody else has taken it since: when it falls free is theirs to say.
  if (takenBy !== worker && dueAt !== undefined) return { ...moved, dueAt, ...(takenBy !== undefined && { takenBy }) };
  if (wait === 0 && stays) return { ...moved, dueAt: leaseFrom(at), takenBy: worker };
  return { ...moved, dueAt: new Date(at.getTime() + wait).toISOString() };
}
