import { Logger } from '@aws-lambda-powertools/logger';
import { SQSClient } from '@aws-sdk/client-sqs';
import { v7 as uuid } from 'uuid';
import { ruleSets } from '../../rules/sets/all.ts';
import { doWork } from '../../shared/reacting/do-work.ts';
import type { Work } from '../../shared/reacting/work.ts';
import { openStore } from '../../shared/store/store.ts';
import { readSettings } from '../announce/settings.ts';
import { sendTo } from '../reassess/send-messages.ts';
import type { PartialBatchResponse, QueueEvent } from '../reassess/work-batch.ts';
import { doBatch } from './do-batch.ts';

const { tables, queueUrl } = readSettings(process.env);
const log = new Logger();
const store = openStore({ tables });
const send = sendTo<Work>(new SQSClient(), queueUrl, 0);

/** The Lambda door of the workers: what follows from changes in, and out which of it is to be delivered again. */
export async function handler(event: QueueEvent): Promise<PartialBatchResponse> {
  return doBatch(event, {
    doWork: (work) => doWork({ store, newId: () => uuid(), ruleSets, send }, work),
    onError: (body, error) => log.error('work not done', { body, error }),
  });
}
