import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Problem } from '../errors.ts';
import type { ItemKey } from './keys.ts';
import type { Store } from './store.ts';

export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** What must hold of the item that is there now: there is none, or it has this version, or nothing. */
type Condition = 'absent' | 'any' | { version: number | string };

/**
 * One item to keep or to remove. `otherwise` is for the writer of the item to say: a problem is handed to the
 * caller; `retry` means that what `prepare` read was stale, so it reads again.
 */
export type Write = { when: Condition; otherwise: 'retry' | Problem } & (
  | { put: ItemKey & Record<string, unknown> }
  | { remove: ItemKey }
);

/** The condition of a write that takes the place of what was read, or of nothing: read again when another came between. */
export function inPlaceOf(read: { version: number } | undefined): Pick<Write, 'when' | 'otherwise'> {
  return { when: read === undefined ? 'absent' : { version: read.version }, otherwise: 'retry' };
}

/** A write as DynamoDB's transactions want it. */
export function toTransactItem(store: Store, write: Write): TransactItem {
  const target = { TableName: store.tables.records, ...conditionOf(write.when) };
  return 'put' in write
    ? { Put: { ...target, Item: write.put } }
    : { Delete: { ...target, Key: { pk: write.remove.pk, sk: write.remove.sk } } };
}

function conditionOf(when: Condition) {
  if (when === 'any') return {};
  if (when === 'absent') return { ConditionExpression: 'attribute_not_exists(pk)' };
  return {
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': when.version },
  };
}
