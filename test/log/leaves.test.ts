import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { orderLeaves } from '../../infra/local/order-leaves.ts';
import { leavesFrom, putLeaves } from '../../shared/log/leaves.ts';
import { sequence } from '../../shared/log/sequence.ts';
import { keys } from '../../shared/store/keys.ts';
import type { Store } from '../../shared/store/store.ts';
import { emptyStore } from '../setup/tables.ts';
import { newStreams } from './entries.ts';
import { expectAllLogged } from './whole-log.ts';

const leafAt = (at: number) => ({
  ...{ stream: `party/${at}`, from: 1, to: 1 },
  ...{ prev: '0'.repeat(64), head: String(at).padStart(64, '0') },
});
const leavesUpTo = (size: number) => Array.from({ length: size }, (_, at) => leafAt(at));

/** A store in which 300 leaves are kept, 20 at a time. */
async function keptLeaves(): Promise<Store> {
  const store = await emptyStore();
  for (let first = 0; first < 300; first += 20) {
    const write = putLeaves(leavesUpTo(300).slice(first, first + 20), first);
    if (!('put' in write)) throw new RangeError('Leaves are put.');
    await store.client.send(new PutCommand({ TableName: store.tables.records, Item: write.put }));
  }
  return store;
}

const remove = (store: Store, first: number) =>
  store.client.send(new DeleteCommand({ TableName: store.tables.records, Key: keys.leaves(first) }));

describe('the leaves of the log', () => {
  it('are read in their order, from any that was the first of some to any size, and never with a gap', async () => {
    const store = await keptLeaves();
    const leaves = leavesUpTo(300);
    expect(await leavesFrom(store, 0, 300)).toEqual({ leaves });
    expect(await leavesFrom(store, 0, 41)).toEqual({ leaves: leaves.slice(0, 41) });
    // The first of these stands in the partition before, with what was appended across its end.
    expect(await leavesFrom(store, 240, 300)).toEqual({ leaves: leaves.slice(240) });
    expect(await leavesFrom(store, 260, 290)).toEqual({ leaves: leaves.slice(260, 290) });
    expect(await leavesFrom(store, 300, 300)).toEqual({ leaves: [] });
    for (const first of [280, 260, 120, 0]) {
      await remove(store, first);
      await expect(leavesFrom(store, 0, 300)).rejects.toThrow(`leaf ${first} is not kept`);
    }
  });

  it('are put in order once for a log of before they were, and on from where that was ended', async () => {
    const store = await emptyStore();
    await sequence(store, await newStreams(store, 85));
    for (const first of [0, 40]) await remove(store, first);
    await expect(orderLeaves(store)).resolves.toBe(80);
    await expectAllLogged(store);
    await remove(store, 0);
    await expect(orderLeaves(store)).resolves.toBe(40);
    await expect(orderLeaves(store)).resolves.toBe(0);
    await expectAllLogged(store);
  });
});
