import { Logger } from '@aws-lambda-powertools/logger';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SQSClient } from '@aws-sdk/client-sqs';
import { v7 as uuid } from 'uuid';
import { ruleSets } from '../../rules/sets/all.ts';
import { doWork } from '../../shared/reacting/do-work.ts';
import type { Work } from '../../shared/reacting/work.ts';
import { openStore } from '../../shared/store/store.ts';
import { sendTo } from '../reassess/send-messages.ts';
import type { PartialBatchResponse, QueueEvent } from '../reassess/work-batch.ts';
import { doBatch } from './do-batch.ts';
import { publishTo } from './publish-to.ts';
import { readSettings } from './settings.ts';

const { tables, queueUrl, eventBus } = readSettings(process.env);
const log = new Logger();
const store = openStore({ tables });
const send = sendTo<Work>(new SQSClient(), queueUrl, 0);
const publish = publishTo(new EventBridgeClient(), eventBus);

/** The Lambda door of the workers: what follows from changes in, and out which of it is to be delivered again. */
export async function handler(event: QueueEvent): Promise<PartialBatchResponse> {
  return doBatch(event, {
    doWork: (work) => doWork({ store, newId: () => uuid(), ruleSets, send, publish }, work),
    onError: (body, error) => log.error('work not done', { body, error }),
  });
}
