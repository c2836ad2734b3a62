import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { translated } from '../store/failure.ts';
import type { Page } from '../store/read.ts';
import type { Store } from '../store/store.ts';

export const placeSchema = z.object({ stream: z.string(), seq: z.int().positive() });
/** The entry of the audit table that was looked at last. */
export type AuditPlace = z.infer<typeof placeSchema>;

/**
 * The next names of audit streams, each once within a page (and seldom again on the next), read from behind `after`:
 * for a sweep when it is not known any more which streams have something new. Looks at every entry, 1 MB of them a page
 * for 128 read units, so it is nothing for each minute.
 */
export async function streamNames(store: Store, after?: AuditPlace, limit?: number): Promise<Page<string, AuditPlace>> {
  const command = new ScanCommand({
    TableName: store.tables.audit,
    ProjectionExpression: '#stream, seq',
    ExpressionAttributeNames: { '#stream': 'stream' },
    ...(after !== undefined && { ExclusiveStartKey: after }),
    ...(limit !== undefined && { Limit: limit }),
  });
  const { Items = [], LastEvaluatedKey } = await translated(store.client.send(command));
  const items = [...new Set(Items.map((item) => placeSchema.parse(item).stream))];
  return LastEvaluatedKey === undefined ? { items } : { items, next: placeSchema.parse(LastEvaluatedKey) };
}
