import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { v7 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import { sendTo } from '../../functions/reassess/send-messages.ts';
import { workBatch } from '../../functions/reassess/work-batch.ts';
import { walkShards } from '../../shared/store/keys.ts';

const job = uuid();
const messages = walkShards.map((shard) => ({ job, shard }));
const url = 'https://sqs.example/queue';
const client = new SQSClient({ region: 'eu-west-1' });

describe('sending shards to the queue', () => {
  it('sends each of 256 once, ten at a time, hidden for as long as was asked', async () => {
    const sqs = mockClient(client);
    sqs.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] });
    await sendTo(client, url, 60)(messages);
    const batches = sqs.commandCalls(SendMessageBatchCommand).map(({ args: [{ input }] }) => input);
    expect(batches).toHaveLength(26);
    const entries = batches.flatMap(({ Entries = [] }) => Entries);
    expect(entries.map(({ MessageBody = '' }) => JSON.parse(MessageBody))).toEqual(messages);
    expect(entries.every(({ DelaySeconds }) => DelaySeconds === 60)).toBe(true);
  });

  it('is a failure when the queue does not take one of them', async () => {
    const sqs = mockClient(client);
    sqs.on(SendMessageBatchCommand).resolves({ Failed: [{ Id: '03', SenderFault: false, Code: 'InternalError' }] });
    await expect(sendTo(client, url, 0)(messages.slice(0, 10))).rejects.toThrow('1 of 10 messages were not taken.');
  });
});

describe('a batch of messages', () => {
  const record = (messageId: string, body: unknown) => ({ messageId, body: JSON.stringify(body) });

  it('asks only for those once more that threw or cannot be read, and sends on what is unfinished', async () => {
    const sent: unknown[] = [];
    const errors: string[] = [];
    const answer = await workBatch(
      {
        Records: [
          record('done', messages[0]),
          record('throws', messages[1]),
          record('slow', messages[2]),
          record('strange', { job, shard: 'zz' }),
          { messageId: 'unreadable', body: '{' },
        ],
      },
      {
        workShard: async ({ shard }) => {
          if (shard === '01') throw new Error('busy');
          return shard === '02' ? 'unfinished' : 'over';
        },
        send: async (more) => void sent.push(...more),
        onError: (body) => errors.push(body),
      },
    );
    const identifiers = answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
    expect(identifiers).toEqual(['throws', 'strange', 'unreadable']);
    expect(sent).toEqual([messages[2]]);
    expect(errors).toHaveLength(3);
  });

  it('keeps the message of an unfinished shard that could not be sent on', async () => {
    const answer = await workBatch(
      { Records: [record('slow', messages[0])] },
      {
        workShard: async () => 'unfinished',
        send: async () => {
          throw new Error('The queue is away.');
        },
        onError: () => undefined,
      },
    );
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'slow' }]);
  });
});
