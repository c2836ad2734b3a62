import { Logger } from '@aws-lambda-powertools/logger';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { ExportMessage } from '../../shared/exporting/export-message.ts';
import { exportsAsked } from '../../shared/exporting/exports-asked.ts';
import { sequenceOf } from '../../shared/reacting/change.ts';
import { type PartialBatchResponse, reactTo } from '../../shared/reacting/react-to.ts';
import type { Work } from '../../shared/reacting/work.ts';
import { sendTo } from '../reassess/send-messages.ts';
import { readSettings } from './settings.ts';

const { queueUrl, exportsQueueUrl } = readSettings(process.env);
const log = new Logger();
const client = new SQSClient();
const send = sendTo<Work>(client, queueUrl, 0);
const sendExports = sendTo<ExportMessage>(client, exportsQueueUrl, 0);

/** The Lambda door of the table's stream: changes in, and into the queue what follows from them. It reads no table. */
export async function handler(event: { Records: readonly unknown[] }): Promise<PartialBatchResponse> {
  // The record itself may hold what must not stand in a log.
  const onError = (record: unknown, error: unknown) =>
    log.error('record not read', { sequence: sequenceOf(record), error });
  await sendExports(exportsAsked(event.Records));
  return reactTo(event, { send, onError });
}
