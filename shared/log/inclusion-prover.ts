import { nodeHash } from './merkle.ts';
import { inclusionRanges, perfectSubtrees, type TreeNode } from './subtree.ts';
import { placeOf, type ReadTiles, type Tile, tileName, tileWidth } from './tile.ts';

/** Gives the proof of each of these leaves, in their order (RFC 9162, section 2.1.3.1). Throws as `proveInclusion` does. */
export type ProveLeaves = (indices: readonly number[]) => Promise<Uint8Array[][]>;

/**
 * For very many proofs in the tree of the log's first `size` leaves, which does not grow meanwhile: all tiles that a
 * call needs are read together, and those asked for last are kept with all hashes above theirs, `most` of 16 KB each.
 */
export function inclusionProver(size: number, read: ReadTiles, most = 512): ProveLeaves {
  const kept = new Map<string, TileTree>();

  async function treesOf(nodes: readonly TreeNode[]): Promise<ReadonlyMap<string, TileTree>> {
    const wanted = new Map(
      nodes.map(placeOf).map(({ level, index }) => [tileName({ level, index }), { level, index }]),
    );
    // Taken before anything is waited for: others who read at the same time may put it out.
    const found = new Map([...wanted.keys()].flatMap((name) => [...entryOf(kept, name)]));
    const missing = [...wanted].filter(([name]) => !found.has(name)).map(([, place]) => place);
    if (missing.length > 0) for (const tile of await read(missing)) found.set(tileName(tile), treeOver(tile));
    for (const [name, tree] of found) {
      // What was asked for last goes last.
      kept.delete(name);
      kept.set(name, tree);
    }
    for (const name of [...kept.keys()].slice(0, Math.max(0, kept.size - most))) kept.delete(name);
    return found;
  }

  return async function proveLeaves(indices) {
    const proofs = indices.map((index) => inclusionRanges(index, size).map(perfectSubtrees));
    const trees = await treesOf(proofs.flat(2));
    return proofs.map((ranges) =>
      ranges.map((nodes) =>
        nodes.map((node) => hashIn(trees, node)).reduceRight((right, left) => nodeHash(left, right)),
      ),
    );
  };
}

/** The hashes of a tile, and those above them: each level behind the one below it, 32 bytes a hash. */
interface TileTree {
  /** How many hashes the tile has. */
  count: number;
  bytes: Uint8Array;
}

const hashBytes = 32;

/** Where a level of a tile begins, in hashes. */
const beginningOf = (level: number): number => 2 * tileWidth - (2 * tileWidth) / 2 ** level;

function treeOver({ hashes }: Tile): TileTree {
  const bytes = new Uint8Array(2 * tileWidth * hashBytes);
  const at = (level: number, index: number) => (beginningOf(level) + index) * hashBytes;
  const hash = (level: number, index: number) => bytes.subarray(at(level, index), at(level, index) + hashBytes);
  for (const [index, each] of hashes.entries()) bytes.set(each, at(0, index));
  for (let level = 1, count = hashes.length >> 1; count > 0 && 2 ** level < tileWidth; level++, count >>= 1) {
    for (let index = 0; index < count; index++) {
      bytes.set(nodeHash(hash(level - 1, 2 * index), hash(level - 1, 2 * index + 1)), at(level, index));
    }
  }
  return { count: hashes.length, bytes };
}

function hashIn(trees: ReadonlyMap<string, TileTree>, node: TreeNode): Uint8Array {
  const { offset, count, ...place } = placeOf(node);
  const tree = trees.get(tileName(place));
  if (tree === undefined || tree.count < offset + count) {
    const first = node.index * 2 ** node.level;
    throw new RangeError(`The log does not have the leaves ${first} and ${2 ** node.level - 1} more.`);
  }
  const at = (beginningOf(Math.log2(count)) + offset / count) * hashBytes;
  return tree.bytes.subarray(at, at + hashBytes);
}

function entryOf<Value>(map: ReadonlyMap<string, Value>, name: string): [string, Value][] {
  const value = map.get(name);
  return value === undefined ? [] : [[name, value]];
}
