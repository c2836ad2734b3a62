import { Logger } from '@aws-lambda-powertools/logger';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { ExportMessage } from '../../shared/exporting/export-message.ts';
import { filesOf } from '../../shared/exporting/files-of.ts';
import { giveUpExport } from '../../shared/exporting/move-export.ts';
import { runExport } from '../../shared/exporting/run-export.ts';
import { openStore } from '../../shared/store/store.ts';
import { sendTo } from '../reassess/send-messages.ts';
import type { PartialBatchResponse } from '../reassess/work-batch.ts';
import { s3Sink } from './s3-sink.ts';
import { readSettings } from './settings.ts';
import { type ExportEvent, workExports } from './work-exports.ts';

const { tables, queueUrl, bucket, mostAttempts } = readSettings(process.env);
const log = new Logger();
const store = openStore({ tables });
const sink = s3Sink(new S3Client(), bucket);
const send = sendTo<ExportMessage>(new SQSClient(), queueUrl, 0);

/** What one page, one part and its commit may take at worst. */
const reserveMs = 90_000;

/** The Lambda door of the exports: messages in, and out which of them are to be delivered again. */
export async function handler(
  event: ExportEvent,
  context: { getRemainingTimeInMillis: () => number },
): Promise<PartialBatchResponse> {
  const hasTime = () => context.getRemainingTimeInMillis() > reserveMs;
  return workExports(event, {
    runExport: (id) => runExport({ store, sink, filesOf, hasTime }, id),
    giveUp: (id) => giveUpExport({ store }, id),
    send,
    mostAttempts,
    onError: (body, error) => log.error('export not done', { body, error }),
  });
}
