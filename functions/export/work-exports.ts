import { type ExportMessage, exportMessage } from '../../shared/exporting/export-message.ts';
import type { ExportEnd } from '../../shared/exporting/run-export.ts';
import type { PartialBatchResponse } from '../reassess/work-batch.ts';

/** What of an event of SQS is read here. */
export interface ExportEvent {
  Records: { messageId: string; body: string; attributes: { ApproximateReceiveCount: string } }[];
}

interface ExportBatch {
  runExport: (id: string) => Promise<ExportEnd>;
  giveUp: (id: string) => Promise<void>;
  /** For an export that is not done when time runs low. */
  send: (messages: readonly ExportMessage[]) => Promise<void>;
  /** After so many attempts in a row that threw, an export is given up. */
  mostAttempts: number;
  onError: (body: string, error: unknown) => void;
}

/**
 * Works through a batch of messages one after the other. What throws is delivered again; the last time its export is
 * given up, so that whoever asked for it hears of it, and the message goes to the dead-letter queue all the same.
 * An unfinished export is sent as a new message, so that a long one is no failure.
 */
export async function workExports({ Records }: ExportEvent, batch: ExportBatch): Promise<PartialBatchResponse> {
  const batchItemFailures: PartialBatchResponse['batchItemFailures'] = [];
  for (const { messageId, body, attributes } of Records) {
    try {
      const message = exportMessage.parse(JSON.parse(body));
      await workExport(message, Number(attributes.ApproximateReceiveCount), batch);
    } catch (error) {
      batch.onError(body, error);
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
}

async function workExport(message: ExportMessage, attempt: number, batch: ExportBatch): Promise<void> {
  try {
    if ((await batch.runExport(message.export)) === 'unfinished') await batch.send([message]);
  } catch (error) {
    if (attempt >= batch.mostAttempts) {
      await batch.giveUp(message.export);
      // Once more, now that it is over: what was written of it is removed.
      await batch.runExport(message.export);
    }
    throw error;
  }
}
