import { eventsOf } from '../events/events-of.ts';
import { readChange, sequenceOf } from './change.ts';
import { effectsOf } from './effects-of.ts';
import type { SendWork, Work } from './work.ts';

/**
 * Which of the records Lambda is to deliver again: the one with the lowest number, and all behind it. The member is
 * named as for queues, and its value is the record's sequence number.
 */
export interface PartialBatchResponse {
  batchItemFailures: { itemIdentifier: string }[];
}

interface Reaction {
  send: SendWork;
  /** Hears of each record that could not be read. */
  onError: (record: unknown, error: unknown) => void;
}

/**
 * Hands out what follows from a batch of stream records. One that cannot be read is named as failed, and all others are
 * dealt with all the same: when its retries are used up Lambda drops it together with those behind it. Delivered again,
 * the same work is handed out again, which does nothing twice. Throws where the queue takes nothing.
 */
export async function reactTo(
  { Records }: { Records: readonly unknown[] },
  { send, onError }: Reaction,
): Promise<PartialBatchResponse> {
  const work = new Map<string, Work>();
  const failed: unknown[] = [];
  for (const record of Records) {
    try {
      for (const each of workFrom(record)) work.set(JSON.stringify(each), each);
    } catch (error) {
      onError(record, error);
      failed.push(record);
    }
  }
  await send([...work.values()]);
  return { batchItemFailures: failed.map((record) => ({ itemIdentifier: placeOf(record) })) };
}

function workFrom(record: unknown): Work[] {
  const change = readChange(record);
  return [...effectsOf(change), ...eventsOf(change).map((event): Work => ({ kind: 'raise', event }))];
}

/** Without a number nothing could be delivered again from there: then the whole batch is. */
function placeOf(record: unknown): string {
  const sequence = sequenceOf(record);
  if (sequence === undefined) throw new RangeError('A record of the stream has no sequence number.');
  return sequence;
}
