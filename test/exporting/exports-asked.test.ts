import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { exportsAsked } from '../../shared/exporting/exports-asked.ts';
import { runExport } from '../../shared/exporting/run-export.ts';
import { keys } from '../../shared/store/keys.ts';
import type { Store } from '../../shared/store/store.ts';
import { emptyStore } from '../setup/tables.ts';
import { keepJob, miller } from './mill.ts';

/** An item as the stream of its table shows it. */
async function imageOf({ client, tables }: Store, { pk, sk }: { pk: string; sk: string }) {
  const Key = { pk: { S: pk }, sk: { S: sk } };
  const { Item } = await client.send(new GetItemCommand({ TableName: tables.records, Key }));
  if (Item === undefined) throw new RangeError(`There is no item ${pk} ${sk}.`);
  return Item;
}

it('a message for each export that was asked for is made of the stream, and none when it moves on', async () => {
  const store = await emptyStore();
  const [first, second] = [await keepJob(store), await keepJob(store)];
  const insert = async (key: { pk: string; sk: string }) => ({
    eventName: 'INSERT',
    dynamodb: { NewImage: await imageOf(store, key) },
  });
  const asked = [await insert(keys.exportJob(first)), await insert(keys.exportJob(second))];
  await runExport(miller(store).work, first);
  const others = [
    { ...(await insert(keys.exportJob(first))), eventName: 'MODIFY' },
    await insert(keys.exportState(first)),
    await insert(keys.exportPart(first, 1)),
    { eventName: 'REMOVE', dynamodb: {} },
    {},
  ];
  expect(exportsAsked([...others, ...asked])).toEqual([{ export: first }, { export: second }]);
});
