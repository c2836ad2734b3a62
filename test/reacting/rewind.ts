import { isDeepStrictEqual } from 'node:util';
import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Store } from '../../shared/store/store.ts';

type Item = Record<string, unknown>;
type Keys = readonly [partition: string, sort: string];

const keysOf = { records: ['pk', 'sk'], audit: ['stream', 'seq'] } as const satisfies Record<string, Keys>;
const tables = ['records', 'audit'] as const;

/** All that both tables hold, each item under its key. */
export type Snapshot = Record<(typeof tables)[number], Map<string, Item>>;

export async function snapshot(store: Store): Promise<Snapshot> {
  const [records, audit] = await Promise.all(
    tables.map(async (table) => {
      const { Items = [], LastEvaluatedKey } = await store.client.send(
        new ScanCommand({ TableName: store.tables[table], ConsistentRead: true }),
      );
      if (LastEvaluatedKey !== undefined) throw new RangeError('These tests keep less than one page of items.');
      const [partition, sort] = keysOf[table];
      return new Map(Items.map((item) => [JSON.stringify([item[partition], item[sort]]), item]));
    }),
  );
  if (records === undefined || audit === undefined) throw new RangeError('There are two tables.');
  return { records, audit };
}

/** The keys under which two snapshots do not hold the same. */
export function differences(one: Snapshot, other: Snapshot): string[] {
  return tables.flatMap((table) =>
    [...new Set([...one[table].keys(), ...other[table].keys()])].filter(
      (key) => !isDeepStrictEqual(one[table].get(key), other[table].get(key)),
    ),
  );
}

/** Has the tables hold again what they held then. */
export async function rewind(store: Store, then: Snapshot): Promise<void> {
  const now = await snapshot(store);
  for (const table of tables) {
    const [partition, sort] = keysOf[table];
    const gone = [...now[table]].filter(([key]) => !then[table].has(key));
    const other = [...then[table]].filter(([key, item]) => !isDeepStrictEqual(now[table].get(key), item));
    const writes = [
      ...gone.map(([, item]) => ({
        DeleteRequest: { Key: { [partition]: item[partition], [sort]: item[sort] } },
      })),
      ...other.map(([, Item]) => ({ PutRequest: { Item } })),
    ];
    for (let start = 0; start < writes.length; start += 25) {
      const RequestItems = { [store.tables[table]]: writes.slice(start, start + 25) };
      await store.client.send(new BatchWriteCommand({ RequestItems }));
    }
  }
}
