import { GetCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import { translated } from './failure.ts';
import type { ItemKey } from './keys.ts';
import type { Store } from './store.ts';
import { flattened } from './summary.ts';

/** A page of a list, and where the next one starts: plain data that a door seals into a cursor. Absent at the end. */
export interface Page<Item, Position = string> {
  items: Item[];
  next?: Position;
}

/** How many items a page has, and after which position it starts. */
export interface PageRequest<Position = string> {
  limit: number;
  after?: Position | undefined;
}

/**
 * One item of `records` by key, read consistently so that everyone sees their own writes.
 * Throws `Problem('unavailable')`, and a `ZodError` where what is kept is not what the schema says.
 */
export async function getItem<T>(store: Store, key: ItemKey, schema: z.ZodType<T>): Promise<T | undefined> {
  const command = new GetCommand({ TableName: store.tables.records, Key: { ...key }, ConsistentRead: true });
  const { Item } = await translated(store.client.send(command));
  return Item === undefined ? undefined : schema.parse(flattened(Item));
}

/** A query without the table's name; the limit is the number of items wanted, not of items looked at. */
export type Query = Omit<QueryCommandInput, 'TableName' | 'Limit' | 'ExclusiveStartKey'>;

/**
 * The first `limit` items that a query finds, and whether there are more.
 * Reads on until they are there or the end is reached: DynamoDB ends a page early at 1 MB, and an empty page is
 * not the end. Throws as `getItem` does.
 */
export async function queryItems<T>(
  store: Store,
  query: Query,
  schema: z.ZodType<T>,
  limit: number,
  table: string = store.tables.records,
): Promise<{ items: T[]; more: boolean }> {
  const items: T[] = [];
  let start: QueryCommandInput['ExclusiveStartKey'];
  do {
    // One more than asked for tells whether there is a next page, without offering an empty one.
    const Limit = Math.min(limit + 1 - items.length, 1000);
    const command = new QueryCommand({ ...query, TableName: table, Limit, ExclusiveStartKey: start });
    const { Items = [], LastEvaluatedKey } = await translated(store.client.send(command));
    for (const item of Items) items.push(schema.parse(flattened(item)));
    start = LastEvaluatedKey;
  } while (start !== undefined && items.length <= limit);
  return { items: items.slice(0, limit), more: items.length > limit };
}

/** The one item that a query finds first, and nothing read beyond it. The query must not filter. */
export async function firstItem<T>(
  store: Store,
  query: Query,
  schema: z.ZodType<T>,
  table: string = store.tables.records,
): Promise<T | undefined> {
  const command = new QueryCommand({ ...query, TableName: table, Limit: 1 });
  const { Items = [] } = await translated(store.client.send(command));
  return Items[0] === undefined ? undefined : schema.parse(flattened(Items[0]));
}

/** All that share a partition and the start of their sort key, read consistently; only for what is few by nature. */
export async function getAll<T>(store: Store, pk: string, prefix: string, schema: z.ZodType<T>): Promise<T[]> {
  const query = {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
    ConsistentRead: true,
  };
  const { items } = await queryItems(store, query, schema, Number.POSITIVE_INFINITY);
  return items;
}

/** A page of one partition of an index, in the order of its sort key; `position` is the sort key read last. */
export async function pageOfIndex<T>(
  store: Store,
  request: { index: 'gsi1' | 'gsi2'; partition: string; newestFirst: boolean },
  { limit, after }: PageRequest,
  schema: z.ZodType<T>,
  position: (item: T) => string,
): Promise<Page<T>> {
  const { index, partition, newestFirst } = request;
  const beyond = after === undefined ? '' : ` AND ${index}sk ${newestFirst ? '<' : '>'} :after`;
  const query = {
    IndexName: index,
    KeyConditionExpression: `${index}pk = :partition${beyond}`,
    ExpressionAttributeValues: { ':partition': partition, ...(after !== undefined && { ':after': after }) },
    ScanIndexForward: !newestFirst,
  };
  const { items, more } = await queryItems(store, query, schema, limit);
  const last = items.at(-1);
  return more && last !== undefined ? { items, next: position(last) } : { items };
}
