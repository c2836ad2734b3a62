import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** The most messages that SQS takes in one call. */
const batchSize = 10;

/**
 * Sends messages to an SQS queue, ten at a time, each hidden from workers for `delaySeconds`.
 * Throws when SQS takes one of them not: whoever asked sends all of them again, which does nothing twice.
 */
export function sendTo<Message>(
  client: SQSClient,
  queueUrl: string,
  delaySeconds: number,
): (messages: readonly Message[]) => Promise<void> {
  return async (messages) => {
    for (let start = 0; start < messages.length; start += batchSize) {
      const Entries = messages.slice(start, start + batchSize).map((message, index) => ({
        Id: String(index),
        MessageBody: JSON.stringify(message),
        DelaySeconds: delaySeconds,
      }));
      const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
      if (Failed.length > 0) throw new Error(`${Failed.length} of ${Entries.length} messages were not taken.`);
    }
  };
}
