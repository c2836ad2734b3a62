import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { grow } from '../../shared/log/grow.ts';
import { inclusionProver } from '../../shared/log/inclusion-prover.ts';
import { emptyRoot, nodeHash, verifyConsistency, verifyInclusion } from '../../shared/log/merkle.ts';
import { proveConsistency, proveInclusion, rootOf } from '../../shared/log/prove.ts';
import type { ReadTiles } from '../../shared/log/tile.ts';
import type { Store } from '../../shared/store/store.ts';
import { emptyStore } from '../setup/tables.ts';
import { leavesUpTo, logInMemory } from './leaves.ts';
import { naiveConsistency, naiveInclusion, naiveRoot } from './naive-tree.ts';

const most = 65_800;
const leaves = leavesUpTo(most);
/** Levels of the whole tree: node `index` of level `n` is above leaves `index * 2 ** n` and on, where all are there. */
const levels: Uint8Array[][] = [leaves];
const log = logInMemory();
let nowhere: Store;

beforeAll(async () => {
  nowhere = await emptyStore();
  for (let below = leaves; below.length > 1; ) {
    const count = Math.floor(below.length / 2);
    const level = below;
    const above = Array.from({ length: count }, (_, at) =>
      nodeHash(level[2 * at] ?? emptyRoot, level[2 * at + 1] ?? emptyRoot),
    );
    levels.push(above);
    below = above;
  }
  // First in steps as a sequencer would take, so that tiles are filled up and begun in every way.
  for (let size = 0, step = 1; size < most; size = log.size, step = size < 1000 ? (step % 40) + 1 : 991) {
    await log.append(leaves.slice(size, size + step));
  }
}, 60_000);

/** The root of a prefix of a large tree, from `levels`: the naive one would take seconds. */
function quickRoot(begin: number, end: number): Uint8Array {
  const level = Math.log2(end - begin);
  if (Number.isInteger(level)) return levels[level]?.[begin / 2 ** level] ?? emptyRoot;
  const middle = begin + 2 ** Math.floor(level);
  return nodeHash(quickRoot(begin, middle), quickRoot(middle, end));
}

const largeSizes = [255, 256, 257, 511, 512, 513, 65_279, 65_280, 65_281, 65_535, 65_536, 65_537, 65_792, 65_793, most];

describe('a log in tiles', () => {
  it('has the same root and the same proofs as the naive tree', async () => {
    const small = fc.integer({ min: 1, max: 600 });
    await fc.assert(
      fc.asyncProperty(small, fc.nat(), async (size, any) => {
        const tree = leaves.slice(0, size);
        expect(await rootOf(size, log.read)).toEqual(naiveRoot(tree));
        const index = any % size;
        expect(await proveInclusion(nowhere, index, size, log.read)).toEqual(naiveInclusion(index, tree));
        const from = 1 + index;
        expect(await proveConsistency(nowhere, from, size, log.read)).toEqual(naiveConsistency(from, tree));
      }),
      { numRuns: 60 },
    );
  });

  it('gives roots and proofs that hold at the edges of tiles of every level', async () => {
    for (const size of largeSizes) {
      const root = await rootOf(size, log.read);
      expect(root, `${size}`).toEqual(quickRoot(0, size));
      for (const index of [0, 1, 254, 255, 256, 65_279, 65_280, 65_535, 65_536, size - 1].filter(
        (leaf) => leaf < size,
      )) {
        const proof = await proveInclusion(nowhere, index, size, log.read);
        const leaf = leaves[index] ?? emptyRoot;
        expect(verifyInclusion({ leaf, index, size, proof, root }), `${index} of ${size}`).toBe(true);
      }
      for (const from of largeSizes.filter((earlier) => earlier <= size)) {
        const proof = await proveConsistency(nowhere, from, size, log.read);
        const fromRoot = await rootOf(from, log.read);
        expect(verifyConsistency({ from, fromRoot, to: size, toRoot: root, proof }), `${from} in ${size}`).toBe(true);
      }
    }
  });

  it('keeps every tile full but the last of each level', () => {
    const counts = [...log.tiles].map(([name, { hashes }]) => [name, hashes.length] as const);
    expect(counts).toHaveLength(258 + 2 + 1);
    const open = counts.filter(([, count]) => count !== 256);
    expect(Object.fromEntries(open)).toEqual({ '0/257': 8, '1/1': 1, '2/0': 1 });
    expect(log.root).toEqual(quickRoot(0, most));
  });

  it('reads few tiles for a root or a proof', async () => {
    let read = 0;
    const counting: ReadTiles = async (places) => {
      read += places.length;
      return log.read(places);
    };
    await rootOf(most, counting);
    expect(read).toBe(3);
    read = 0;
    await proveInclusion(nowhere, 12_345, most, counting);
    expect(read).toBeLessThanOrEqual(6);
  });

  it('gives many proofs at once that are the same as each by itself, and reads no tile twice where they are kept', async () => {
    for (const size of [1, 2, 255, 256, 257, 65_537, most]) {
      let read = 0;
      const prove = inclusionProver(size, async (places) => {
        read += places.length;
        return log.read(places);
      });
      const indices = [0, 1, 254, 255, 256, 257, 65_535, 65_536, size - 1].filter((index) => index < size);
      const each = await Promise.all(indices.map((index) => proveInclusion(nowhere, index, size, log.read)));
      expect(await prove(indices), `${size}`).toEqual(each);
      const before = read;
      expect(await prove(indices.toReversed())).toEqual(each.toReversed());
      expect(read).toBe(before);
    }
  });

  it('gives these proofs also where another reader puts a tile out meanwhile', async () => {
    let meanwhile = async (): Promise<unknown> => undefined;
    const reading: ReadTiles = async (places) => {
      const others = meanwhile;
      meanwhile = async () => undefined;
      await others();
      return log.read(places);
    };
    const prove = inclusionProver(1024, reading, 1);
    await prove([0]);
    meanwhile = () => prove([600]);
    const alone = await Promise.all([0, 300].map((index) => proveInclusion(nowhere, index, 1024, log.read)));
    expect(await prove([0, 300])).toEqual(alone);
  });

  it('grows from the size that its head has, whatever else stands in its tiles already', async () => {
    const { root } = await grow(300, [...log.tiles.values()], leaves.slice(300, 303));
    expect(root).toEqual(naiveRoot(leaves.slice(0, 303)));
  });

  it('refuses leaves and trees that it does not have', async () => {
    const log5 = logInMemory();
    await log5.append(leaves.slice(0, 5));
    await expect(proveInclusion(nowhere, 5, 5, log5.read)).rejects.toThrow('A tree of 5 leaves has no leaf 5.');
    await expect(proveInclusion(nowhere, -1, 5, log5.read)).rejects.toThrow(RangeError);
    await expect(inclusionProver(6, log5.read)([0])).rejects.toThrow('The log does not have');
    await expect(proveInclusion(nowhere, 0, 6, log5.read)).rejects.toThrow('The log does not have');
    await expect(proveConsistency(nowhere, 5, 4, log5.read)).rejects.toThrow('does not begin with');
    await expect(proveConsistency(nowhere, 3, 9, log5.read)).rejects.toThrow('The log does not have');
    await expect(grow(6, [...log5.tiles.values()], [])).rejects.toThrow('does not have the 6 hashes');
    expect(await proveConsistency(nowhere, 0, 5, log5.read)).toEqual([]);
    expect(await rootOf(0, log5.read)).toEqual(emptyRoot);
  });
});
