import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { translated } from '../store/failure.ts';
import { keys } from '../store/keys.ts';
import { getItem } from '../store/read.ts';
import type { Store } from '../store/store.ts';
import { toSecond } from './checkpoint.ts';

/** A public key of the log, and when it signed: checkpoints from `from` on, up to `until` where it is out of force. */
const logKeySchema = z.object({ vkey: z.string(), from: z.string(), until: z.string().nullable() });
export type LogKey = z.infer<typeof logKeySchema>;

const kept = z.object({ keys: z.array(logKeySchema), version: z.int().positive() });

/** All keys that ever signed a checkpoint, in the order in which they came into force. */
export async function logKeys(store: Store): Promise<LogKey[]> {
  return (await getItem(store, keys.logKeys(), kept))?.keys ?? [];
}

/**
 * Keeps which keys are in force from now on; writes nothing where they were before. To be called before they sign:
 * nobody is to meet a checkpoint whose key the log does not name.
 * Throws `Problem('unavailable')`.
 */
export async function keepLogKeys(store: Store, vkeys: readonly string[], now: Date): Promise<void> {
  const read = await getItem(store, keys.logKeys(), kept);
  const before = read?.keys ?? [];
  const at = toSecond(now);
  const after = [
    ...before.map((key) => ({ ...key, until: vkeys.includes(key.vkey) ? null : (key.until ?? at) })),
    ...vkeys
      .filter((vkey) => before.every((key) => key.vkey !== vkey))
      .map((vkey) => ({ vkey, from: at, until: null })),
  ];
  if (JSON.stringify(after) === JSON.stringify(before)) return;
  const version = (read?.version ?? 0) + 1;
  const put = new PutCommand({
    TableName: store.tables.records,
    Item: { ...keys.logKeys(), type: 'log-keys', keys: after, version },
    ConditionExpression: read === undefined ? 'attribute_not_exists(pk)' : '#version = :read',
    ...(read && {
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':read': read.version },
    }),
  });
  try {
    await translated(store.client.send(put));
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    await keepLogKeys(store, vkeys, now);
  }
}
