import type { Store } from '../store/store.ts';
import { emptyRoot, nodeHash } from './merkle.ts';
import { consistencyRanges, inclusionRanges, type LeafRange, perfectSubtrees, type TreeNode } from './subtree.ts';
import { placeOf, type ReadTiles, rootOfPerfect, storedTiles, type Tile, tileName } from './tile.ts';

/**
 * The proof that leaf `index` is in the tree of the log's first `size` leaves (RFC 9162, section 2.1.3.1).
 * For many proofs in one tree there is `inclusionProver`. Throws `RangeError` where there is no such leaf
 * or tree, `Problem('unavailable')`.
 */
export async function proveInclusion(
  store: Store,
  index: number,
  size: number,
  tiles: ReadTiles = storedTiles(store),
): Promise<Uint8Array[]> {
  return hashesOf(inclusionRanges(index, size), tiles);
}

/**
 * The proof that the log's first `to` leaves begin with its first `from` (RFC 9162, section 2.1.4.1); empty where `from`
 * is 0 or equals `to`. Throws as `proveInclusion` does.
 */
export async function proveConsistency(
  store: Store,
  from: number,
  to: number,
  tiles: ReadTiles = storedTiles(store),
): Promise<Uint8Array[]> {
  return hashesOf(consistencyRanges(from, to), tiles);
}

/** The root of the tree of the first `size` leaves: one tile for each level of tiles. Throws as `proveInclusion` does. */
export async function rootOf(size: number, tiles: ReadTiles): Promise<Uint8Array> {
  if (size === 0) return emptyRoot;
  const [root = emptyRoot] = await hashesOf([{ begin: 0, end: size }], tiles);
  return root;
}

/** The hashes of ranges, with all tiles that they need read at once. */
async function hashesOf(ranges: LeafRange[], read: ReadTiles): Promise<Uint8Array[]> {
  const parts = ranges.map(perfectSubtrees);
  const places = new Map(parts.flat().map((node) => [tileName(placeOf(node)), placeOf(node)]));
  if (places.size === 0) return [];
  const wanted = [...places.values()].map(({ level, index }) => ({ level, index }));
  const tiles = new Map((await read(wanted)).map((tile) => [tileName(tile), tile]));
  return parts.map((nodes) =>
    nodes.map((node) => hashOf(node, tiles)).reduceRight((right, left) => nodeHash(left, right)),
  );
}

function hashOf(node: TreeNode, tiles: ReadonlyMap<string, Tile>): Uint8Array {
  const { offset, count, ...place } = placeOf(node);
  const hashes = tiles.get(tileName(place))?.hashes.slice(offset, offset + count) ?? [];
  if (hashes.length < count) {
    throw new RangeError(
      `The log does not have the leaves ${node.index * 2 ** node.level} and ${2 ** node.level - 1} more.`,
    );
  }
  return rootOfPerfect(hashes);
}
