import { eventsInLine, getDelivery } from '../store/delivery.ts';
import type { DeliveryLine } from '../store/delivery-line.ts';
import { realTiming } from '../store/timing.ts';
import { getWebhook } from '../store/webhook.ts';
import { bury, isLost } from './bury.ts';
import type { Delivering } from './delivering.ts';
import { keepResult } from './keep-result.ts';
import { signingSecrets } from './secrets.ts';
import { signedHeaders } from './signed-headers.ts';
import { putBackLine, takeLine } from './take-line.ts';

/** How many attempts went well, failed, and how many deliveries were given up. */
export interface Counts {
  delivered: number;
  failed: number;
  dead: number;
}

/** So long a worker stays with one line while others may wait. */
const sliceMs = 20_000;

/**
 * Serves the line of one watch, one delivery after the other, until nobody waits, one fails, or its slice of time is
 * over. Ended at any point, nothing is lost: the line falls free again, and what was sent but not kept is sent once more
 * under the same `webhook-id`. Throws where the database does not answer.
 */
export async function serveLine(work: Delivering, watch: string): Promise<Counts> {
  const { now } = { ...realTiming, ...work.timing };
  const worker = work.newId();
  const end = now().getTime() + sliceMs;
  const goOn = () => work.hasTime() && now().getTime() < end;
  const counts: Counts = { delivered: 0, failed: 0, dead: 0 };
  let line = await takeLine(work, watch, worker);
  while (line?.takenBy === worker) line = await serveFirst(work, line, { worker, goOn, counts });
  return counts;
}

interface Slice {
  worker: string;
  goOn: () => boolean;
  counts: Counts;
}

/** The line after its first delivery was dealt with; undefined where this worker has nothing more to do with it. */
async function serveFirst(
  work: Delivering,
  line: DeliveryLine,
  { worker, goOn, counts }: Slice,
): Promise<DeliveryLine | undefined> {
  const { store, send, timing, onDead } = work;
  const { watch, next: turn } = line;
  const { now } = { ...realTiming, ...timing };
  const webhook = await getWebhook(store, watch);
  const [event] = await eventsInLine(store, watch, { from: turn, limit: 1 });
  const delivery = event === undefined ? undefined : await getDelivery(store, watch, event);
  // The index is a moment behind.
  if (delivery?.state !== 'waiting' || delivery.turn !== turn) return void (await putBackLine(work, watch, worker));
  if (webhook?.state !== 'open' || isLost(delivery, webhook)) {
    const buried = await bury(work, line);
    counts.dead += (buried?.next ?? turn) - turn;
    return buried;
  }
  const secrets = signingSecrets(webhook.secrets, now()).map(({ secret }) => secret);
  const letter = { id: delivery.event, body: delivery.body };
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Paragraph-13-Webhooks/1',
    ...signedHeaders(letter, secrets, now()),
  };
  const sent = await send({ url: webhook.url, headers, body: letter.body });
  const attempted = { watch, event: delivery.event, turn, worker, webhookVersion: webhook.version, ...sent };
  const kept = await keepResult(work, attempted, goOn);
  if (sent.outcome === 'taken') counts.delivered += 1;
  else counts.failed += 1;
  if (kept?.delivery.state === 'dead') {
    counts.dead += 1;
    onDead({ watch, event: delivery.event, said: sent.said });
  }
  return kept?.line;
}
