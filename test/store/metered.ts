import {
  BatchGetCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Store } from '../../shared/store/store.ts';
import { tables } from '../../shared/store/table.ts';

type TransactItems = NonNullable<TransactWriteCommandInput['TransactItems']>;

/** A store that adds up what reads (and writes of one item) cost, as the engine reports it, and keeps the last transaction sent. */
export function metered(store: Store): { store: Store; readUnits: () => number; transaction: () => TransactItems } {
  let units = 0;
  let transaction: TransactItems = [];
  const client = new Proxy(store.client, {
    get(target, property) {
      if (property !== 'send') return Reflect.get(target, property, target);
      return async (command: unknown) => {
        if (command instanceof TransactWriteCommand) transaction = command.input.TransactItems ?? [];
        else if (command instanceof PutCommand) command.input.ReturnConsumedCapacity = 'TOTAL';
        else if (command instanceof UpdateCommand) command.input.ReturnConsumedCapacity = 'TOTAL';
        else if (command instanceof DeleteCommand) command.input.ReturnConsumedCapacity = 'TOTAL';
        else if (command instanceof GetCommand) command.input.ReturnConsumedCapacity = 'TOTAL';
        else if (command instanceof QueryCommand) command.input.ReturnConsumedCapacity = 'TOTAL';
        else if (command instanceof BatchGetCommand) command.input.ReturnConsumedCapacity = 'TOTAL';
        else throw new Error('This command is not metered.');
        const output = await Reflect.apply(target.send, target, [command]);
        const consumed = [output.ConsumedCapacity ?? []].flat();
        for (const { CapacityUnits } of consumed) units += CapacityUnits;
        return output;
      };
    },
  });
  return { store: { ...store, client }, readUnits: () => units, transaction: () => transaction };
}

/**
 * Write units of a transaction of new items, computed: DynamoDB Local reports them wrongly. For each item twice its
 * started kilobytes, and once the started kilobytes of what each index holds of it.
 */
export function writeUnits(items: TransactItems): number {
  const unitsOf = (item: Record<string, unknown>) => Math.ceil(bytesOf(item) / 1024);
  return items.reduce((sum, { Put }) => {
    const item: Record<string, unknown> = Put?.Item ?? {};
    const indexes = tables.records.indexes.filter(({ partitionKey }) => partitionKey.name in item);
    const projected = indexes.map(({ partitionKey, sortKey, attributes }) => {
      const held = new Set(['pk', 'sk', partitionKey.name, sortKey.name, ...attributes]);
      return Object.fromEntries(Object.entries(item).filter(([name]) => held.has(name)));
    });
    return sum + 2 * unitsOf(item) + projected.reduce((units, each) => units + unitsOf(each), 0);
  }, 0);
}

/** Bytes of a map's names and values, by the sizes that DynamoDB documents. */
function bytesOf(item: object): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);
}

function valueBytes(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (value instanceof Uint8Array) return value.byteLength;
  if (typeof value === 'number') return Math.ceil(String(value).length / 2) + 1;
  if (Array.isArray(value)) return value.reduce((sum, each) => sum + 1 + valueBytes(each), 3);
  if (typeof value === 'object' && value !== null) return 3 + Object.keys(value).length + bytesOf(value);
  return 1;
}
