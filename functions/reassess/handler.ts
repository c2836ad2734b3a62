import { Logger } from '@aws-lambda-powertools/logger';
import { SQSClient } from '@aws-sdk/client-sqs';
import { v7 as uuid } from 'uuid';
import { ruleSets } from '../../rules/sets/all.ts';
import { createPace } from '../../shared/reassessing/pace.ts';
import { workShard } from '../../shared/reassessing/work-shard.ts';
import { openStore } from '../../shared/store/store.ts';
import { sendTo } from './send-messages.ts';
import { readSettings } from './settings.ts';
import { type PartialBatchResponse, type QueueEvent, workBatch } from './work-batch.ts';

const { tables, queueUrl, partiesPerSecond } = readSettings(process.env);
const log = new Logger();
const store = openStore({ tables });
const pace = createPace(partiesPerSecond);
const send = sendTo(new SQSClient(), queueUrl, 0);

/** What one party and the last write of a shard may take at worst: commit gives up after 25 seconds. */
const reserveMs = 60_000;

/** The Lambda door of the workers: shards of a re-assessment in, and out which of them are to be delivered again. */
export async function handler(
  event: QueueEvent,
  context: { getRemainingTimeInMillis: () => number },
): Promise<PartialBatchResponse> {
  const work = {
    store,
    ruleSets,
    pace,
    newId: () => uuid(),
    hasTime: () => context.getRemainingTimeInMillis() > reserveMs,
    onFailure: (party: string, error: unknown) => log.error('party not assessed', { party, error }),
  };
  return workBatch(event, {
    send,
    workShard: (message) => workShard(work, message),
    onError: (body, error) => log.error('shard not done', { body, error }),
  });
}
