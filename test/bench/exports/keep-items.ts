import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Store } from '../../../shared/store/store.ts';
import type { Write } from '../../../shared/store/write.ts';

export type Table = keyof Store['tables'];
export type Item = Record<string, unknown>;

/** As many as one command takes. */
const mostItems = 25;

/** The items of what `commit` and the log would write to `records`. */
export const recordsIn = (writes: readonly Write[]): [Table, Item][] =>
  writes.flatMap((write): [Table, Item][] => ('put' in write ? [['records', write.put]] : []));

/** Keeps items without their conditions and without a transaction, which is what makes many of them take long. */
export async function keepItems({ client, tables }: Store, items: readonly [Table, Item][]): Promise<void> {
  for (let start = 0; start < items.length; start += mostItems) {
    const some = items.slice(start, start + mostItems);
    const RequestItems: Record<string, { PutRequest: { Item: Item } }[]> = {};
    for (const [table, Item] of some) {
      const of = RequestItems[tables[table]] ?? [];
      RequestItems[tables[table]] = [...of, { PutRequest: { Item } }];
    }
    const { UnprocessedItems = {} } = await client.send(new BatchWriteCommand({ RequestItems }));
    if (Object.keys(UnprocessedItems).length > 0) throw new RangeError('The database has not kept all items.');
  }
}
