import * as z from 'zod';
import type { ExportMessage } from './export-message.ts';

/** What the stream of `records` says of a new export; everything else in it is of no interest here. */
const newExport = z.object({
  eventName: z.literal('INSERT'),
  dynamodb: z.object({
    NewImage: z.object({
      type: z.object({ S: z.literal('export-job') }),
      summary: z.object({ M: z.object({ id: z.object({ S: z.uuid() }) }) }),
    }),
  }),
});

/**
 * A message for each export that a batch of stream records says was asked for. A message that came from the API itself
 * could be lost between the write and the sending; delivered again, the same come again, which does nothing twice.
 */
export function exportsAsked(records: readonly unknown[]): ExportMessage[] {
  return records.flatMap((record) => {
    const { data } = newExport.safeParse(record);
    return data === undefined ? [] : [{ export: data.dynamodb.NewImage.summary.M.id.S }];
  });
}
