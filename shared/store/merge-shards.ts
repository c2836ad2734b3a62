/** Gives the next items of a shard after `after` (from its start without it); fewer than `count` mean its end. */
export type Shard<Item> = (after: Item | undefined, count: number) => Promise<Item[]>;

/**
 * The first `limit` items of several sorted shards as one sorted list. A shard is read a little at a time and again
 * only when what was read of it is used up, so that a page costs little more than its own items.
 */
export async function mergeShards<Item>(
  shards: Shard<Item>[],
  limit: number,
  before: (one: Item, other: Item) => boolean,
): Promise<Item[]> {
  const count = Math.min(limit, Math.ceil(limit / shards.length) + 4);
  const lanes = shards.map((shard) => ({ shard, items: [] as Item[], position: 0, ended: false }));
  type Lane = (typeof lanes)[number];
  const refill = async (lane: Lane): Promise<void> => {
    lane.items = await lane.shard(lane.items.at(-1), count);
    lane.position = 0;
    lane.ended = lane.items.length < count;
  };

  await Promise.all(lanes.map(refill));
  const merged: Item[] = [];
  while (merged.length < limit) {
    const first = lanes.reduce<{ lane: Lane; item: Item } | undefined>((best, lane) => {
      const item = lane.items[lane.position];
      return item !== undefined && (best === undefined || before(item, best.item)) ? { lane, item } : best;
    }, undefined);
    if (first === undefined) break;
    merged.push(first.item);
    first.lane.position += 1;
    if (first.lane.position === first.lane.items.length && !first.lane.ended) await refill(first.lane);
  }
  return merged;
}
