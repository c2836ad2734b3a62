import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import { translated, unavailable } from './failure.ts';
import type { ItemKey } from './keys.ts';
import type { Store } from './store.ts';
import { flattened } from './summary.ts';
import { fullJitter, realTiming, type Timing } from './timing.ts';

const mostAttempts = 6;

/** As many as one command may ask for. */
const mostKeys = 100;

/**
 * Those of the items that exist, in no order, read consistently; the keys must differ. A hundred at a time.
 * DynamoDB may leave keys unread when it is busy or past 16 MB: they are asked for again, and `Problem('unavailable')`
 * is thrown when some stay unread.
 */
export async function getItems<T>(
  store: Store,
  keys: ItemKey[],
  schema: z.ZodType<T>,
  timing: Partial<Timing> = {},
): Promise<T[]> {
  const batches = Array.from({ length: Math.ceil(keys.length / mostKeys) }, (_, batch) =>
    getBatch(store, keys.slice(batch * mostKeys, (batch + 1) * mostKeys), schema, timing),
  );
  return (await Promise.all(batches)).flat();
}

async function getBatch<T>(store: Store, keys: ItemKey[], schema: z.ZodType<T>, timing: Partial<Timing>): Promise<T[]> {
  const { random, sleep } = { ...realTiming, ...timing };
  const table = store.tables.records;
  const found: T[] = [];
  let wanted: Record<string, unknown>[] = keys.map(({ pk, sk }) => ({ pk, sk }));
  for (let attempt = 1; wanted.length > 0; attempt++) {
    if (attempt > mostAttempts) throw unavailable(new Error(`${wanted.length} keys of a batch stayed unread.`));
    if (attempt > 1) await sleep(fullJitter(attempt, random));
    const command = new BatchGetCommand({ RequestItems: { [table]: { Keys: wanted, ConsistentRead: true } } });
    const { Responses, UnprocessedKeys } = await translated(store.client.send(command));
    for (const item of Responses?.[table] ?? []) found.push(schema.parse(flattened(item)));
    wanted = UnprocessedKeys?.[table]?.Keys ?? [];
  }
  return found;
}
