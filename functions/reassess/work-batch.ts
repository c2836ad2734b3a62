import { type SendMessages, type ShardMessage, shardMessage } from '../../shared/reassessing/shard-message.ts';
import type { ShardEnd } from '../../shared/reassessing/work-shard.ts';

/** What of an event of SQS is read here. */
export interface QueueEvent {
  Records: { messageId: string; body: string }[];
}

/** Which messages SQS is to deliver again; those that are not named are done with. */
export interface PartialBatchResponse {
  batchItemFailures: { itemIdentifier: string }[];
}

interface BatchWork {
  workShard: (message: ShardMessage) => Promise<ShardEnd>;
  /** For a shard that is not done when time runs low. */
  send: SendMessages;
  onError: (body: string, error: unknown) => void;
}

/**
 * Works through a batch of messages one after the other. What throws is delivered again, and after some times goes to
 * the dead-letter queue; an unfinished shard is sent as a new message, so that a long one is no failure.
 */
export async function workBatch(
  { Records }: QueueEvent,
  { workShard, send, onError }: BatchWork,
): Promise<PartialBatchResponse> {
  const batchItemFailures: PartialBatchResponse['batchItemFailures'] = [];
  for (const { messageId, body } of Records) {
    try {
      const message = shardMessage.parse(JSON.parse(body));
      if ((await workShard(message)) === 'unfinished') await send([message]);
    } catch (error) {
      onError(body, error);
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
}
