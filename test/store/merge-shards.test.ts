import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeShards, type Shard } from '../../shared/store/merge-shards.ts';

/** A shard over numbers that fall, as the database would give them. */
function shardOf(numbers: number[], reads: number[]): Shard<number> {
  return async (after, count) => {
    reads.push(count);
    return numbers.filter((number) => after === undefined || number < after).slice(0, count);
  };
}

const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 120 });

describe('merging shards', () => {
  it('gives what sorting all would give, however unevenly they are filled', async () => {
    const property = fc.asyncProperty(
      numbers,
      fc.integer({ min: 1, max: 130 }),
      fc.nat(9),
      async (all, limit, skew) => {
        const falling = all.toSorted((a, b) => b - a);
        const shards = [0, 1, 2, 3].map((shard) => falling.filter((n) => (n % 10 < skew ? 0 : n % 4) === shard));
        const merged = await mergeShards(
          shards.map((shard) => shardOf(shard, [])),
          limit,
          (one, other) => one > other,
        );
        expect(merged).toEqual(falling.slice(0, limit));
      },
    );
    await fc.assert(property);
  });

  it('reads a little of each shard, not a whole page of each', async () => {
    const reads: number[] = [];
    const shards = Array.from({ length: 16 }, (_, shard) => {
      return shardOf(
        Array.from({ length: 200 }, (_, n) => 16 * (200 - n) + shard),
        reads,
      );
    });
    await mergeShards(shards, 100, (one, other) => one > other);
    expect(reads.reduce((sum, count) => sum + count, 0)).toBeLessThan(300);
  });
});
