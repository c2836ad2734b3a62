import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { emptyStream, type Head, type RecordedEntry, recordedEntrySchema } from '../audit/entry.ts';
import { translated } from './failure.ts';
import { firstItem, type Page, type PageRequest, queryItems } from './read.ts';
import type { Store } from './store.ts';
import type { TransactItem } from './write.ts';

/** The names of the streams, one for each thing that is audited on its own. */
export const streams = {
  party: (id: string): string => `party/${id}`,
  screening: (id: string): string => `screening/${id}`,
  contract: (id: string): string => `contract/${id}`,
  invitation: (id: string): string => `invitation/${id}`,
  events: (party: string): string => `events/${party}`,
  deadlines: (party: string): string => `deadlines/${party}`,
  watch: (id: string): string => `watch/${id}`,
  licenceRegister: (country: string): string => `licence-register/${country}`,
  publication: (ruleSet: string): string => `publication/${ruleSet}`,
  reassessment: (id: string): string => `reassessment/${id}`,
  /** What became of the deliveries of one watch. */
  webhook: (watch: string): string => `webhook/${watch}`,
  reassessmentShard: (id: string, shard: string): string => `reassessment/${id}/${shard}`,
  export: (id: string): string => `export/${id}`,
  /** What one person read, by the random id under which they stand in the audit. */
  access: (actor: string): string => `access/${actor}`,
  erasure: (id: string): string => `erasure/${id}`,
  statistics: (year: string): string => `statistics/${year}`,
};

/** Where a stream ends now, read consistently. */
export async function readHead(store: Store, stream: string): Promise<Head> {
  const query = {
    KeyConditionExpression: '#stream = :stream',
    ExpressionAttributeValues: { ':stream': stream },
    ScanIndexForward: false,
    ConsistentRead: true,
    ExpressionAttributeNames: { '#stream': 'stream' },
  };
  return (await firstItem(store, query, recordedEntrySchema, store.tables.audit)) ?? emptyStream;
}

/** One entry of a stream, read consistently; undefined where the stream has not come so far. */
export async function readEntry(store: Store, stream: string, seq: number): Promise<RecordedEntry | undefined> {
  const command = new GetCommand({ TableName: store.tables.audit, Key: { stream, seq }, ConsistentRead: true });
  const { Item } = await translated(store.client.send(command));
  return Item === undefined ? undefined : recordedEntrySchema.parse(Item);
}

/** Entries of a stream from the first one on, read consistently; a position is the `seq` read last. */
export async function auditEntries(
  store: Store,
  stream: string,
  { limit, after = 0 }: PageRequest<number>,
): Promise<Page<RecordedEntry, number>> {
  const query = {
    KeyConditionExpression: '#stream = :stream AND seq > :after',
    ExpressionAttributeNames: { '#stream': 'stream' },
    ExpressionAttributeValues: { ':stream': stream, ':after': after },
    ConsistentRead: true,
  };
  const { items, more } = await queryItems(store, query, recordedEntrySchema, limit, store.tables.audit);
  const last = items.at(-1);
  return more && last !== undefined ? { items, next: last.seq } : { items };
}

/** The entry as part of a transaction: refused where the stream has moved on since its head was read. */
export function appendEntry(store: Store, entry: RecordedEntry): TransactItem {
  return {
    Put: { TableName: store.tables.audit, Item: entry, ConditionExpression: 'attribute_not_exists(seq)' },
  };
}
