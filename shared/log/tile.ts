import * as z from 'zod';
import { getItems } from '../store/batch.ts';
import { keys } from '../store/keys.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write.ts';
import { nodeHash } from './merkle.ts';
import type { TreeNode } from './subtree.ts';

/** Levels of the tree that one level of tiles holds the lowest of: a tile has 2 ** 8 hashes. */
const height = 8;
export const tileWidth = 2 ** height;

export interface TilePlace {
  level: number;
  index: number;
}

/**
 * A piece of the tree (as in C2SP tlog-tiles): up to 256 hashes that stand side by side. Those of level 0 are leaf
 * hashes, those of level k the roots of full tiles of level k - 1. Only the last tile of a level has fewer, and grows.
 */
export interface Tile extends TilePlace {
  hashes: Uint8Array[];
}

/** Gives those of the tiles that there are, in any order. */
export type ReadTiles = (places: TilePlace[]) => Promise<Tile[]>;

const tileSchema = z
  .object({ level: z.int().nonnegative(), index: z.int().nonnegative(), hashes: z.instanceof(Uint8Array) })
  .transform(({ hashes, ...place }): Tile => {
    const count = hashes.length / 32;
    return { ...place, hashes: Array.from({ length: count }, (_, at) => hashes.slice(at * 32, (at + 1) * 32)) };
  });

/** The tiles as they are now, read consistently. */
export function storedTiles(store: Store): ReadTiles {
  return (places) =>
    getItems(
      store,
      places.map(({ level, index }) => keys.tile(level, index)),
      tileSchema,
    );
}

export function tileName({ level, index }: TilePlace): string {
  return `${level}/${index}`;
}

/** Keeps a tile that had `before` hashes until now. Its version is how many it has: it only ever grows. */
export function putTile({ level, index, hashes }: Tile, before: number): Write {
  const put = {
    ...keys.tile(level, index),
    type: 'log-tile',
    level,
    index,
    hashes: new Uint8Array(Buffer.concat(hashes)),
    version: hashes.length,
  };
  return { put, when: before === 0 ? 'absent' : { version: before }, otherwise: 'retry' };
}

/** Where the hashes are from which a node's own follows: `count` of them in one tile. */
export function placeOf({ level, index }: TreeNode): TilePlace & { offset: number; count: number } {
  const count = 2 ** (level % height);
  const first = index * count;
  return {
    level: Math.floor(level / height),
    index: Math.floor(first / tileWidth),
    offset: first % tileWidth,
    count,
  };
}

/** The hash above hashes that stand side by side; their number is a power of two. */
export function rootOfPerfect(hashes: readonly Uint8Array[]): Uint8Array {
  const [left, right] = hashes;
  if (left === undefined) throw new RangeError('There is no hash above none.');
  if (right === undefined) return left;
  const middle = hashes.length / 2;
  return nodeHash(rootOfPerfect(hashes.slice(0, middle)), rootOfPerfect(hashes.slice(middle)));
}
