import { type Work, work } from '../../shared/reacting/work.ts';
import type { PartialBatchResponse, QueueEvent } from '../reassess/work-batch.ts';

interface BatchWork {
  doWork: (work: Work) => Promise<void>;
  onError: (body: string, error: unknown) => void;
}

/**
 * Does a batch of messages, all at the same time: they wait for the database, each for another party. What says the same
 * is done once. What throws is delivered again, and after some times goes to the dead-letter queue; it stops no other.
 */
export async function doBatch({ Records }: QueueEvent, { doWork, onError }: BatchWork): Promise<PartialBatchResponse> {
  const same = Map.groupBy(Records, ({ body }) => body);
  const failed = [...same].map(async ([body, records]) => {
    try {
      await doWork(work.parse(JSON.parse(body)));
      return [];
    } catch (error) {
      onError(body, error);
      return records.map(({ messageId }) => ({ itemIdentifier: messageId }));
    }
  });
  return { batchItemFailures: (await Promise.all(failed)).flat() };
}
