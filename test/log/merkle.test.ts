import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRoot, leafHash, nodeHash, verifyConsistency, verifyInclusion } from '../../shared/log/merkle.ts';
import { leavesUpTo } from './leaves.ts';
import { naiveConsistency, naiveInclusion, naiveRoot } from './naive-tree.ts';

const leaves = leavesUpTo(300);
const at = (index: number): Uint8Array => leaves[index] ?? emptyRoot;
const inclusionOf = (index: number, size: number) => {
  const tree = leaves.slice(0, size);
  return { leaf: at(index), index, size, proof: naiveInclusion(index, tree), root: naiveRoot(tree) };
};
const consistencyOf = (from: number, to: number) => ({
  from,
  fromRoot: naiveRoot(leaves.slice(0, from)),
  to,
  toRoot: naiveRoot(leaves.slice(0, to)),
  proof: from === 0 ? [] : naiveConsistency(from, leaves.slice(0, to)),
});
const flipped = (hash: Uint8Array): Uint8Array => hash.map((byte, index) => (index === 7 ? byte ^ 1 : byte));
const edges = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 255, 256, 257];

describe('the hashes of a log', () => {
  it('are those of RFC 9162', () => {
    const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex');
    // Published vectors: SHA-256 of nothing, of 0x00, and of 0x01 with two such leaves.
    expect(hex(emptyRoot)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(hex(leafHash(new Uint8Array()))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    const left = leafHash(new Uint8Array());
    const right = leafHash(Uint8Array.of(0));
    expect(hex(nodeHash(left, right))).toBe('fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125');
  });
});

describe('a proof of inclusion', () => {
  it('holds for every leaf of every small tree and of those around a power of two', () => {
    let held = 0;
    for (const size of [...Array.from({ length: 40 }, (_, less) => less + 1), ...edges]) {
      for (let index = 0; index < size; index += size > 40 ? 13 : 1) {
        expect(verifyInclusion(inclusionOf(index, size))).toBe(true);
        held += 1;
      }
    }
    expect(held).toBeGreaterThan(820);
  });

  it('is refused for another leaf, place, size or root, and when a hash of it is changed, missing, added or short', () => {
    const anyLeaf = fc.integer({ min: 1, max: 300 }).chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size)));
    fc.assert(
      fc.property(anyLeaf, fc.nat(), ([index, size], any) => {
        const good = inclusionOf(index, size);
        const hurt = any % Math.max(1, good.proof.length);
        const changed = (hash: Uint8Array) => good.proof.map((each, place) => (place === hurt ? hash : each));
        const bad = [
          { ...good, leaf: flipped(good.leaf) },
          { ...good, root: flipped(good.root) },
          { ...good, root: good.root.slice(0, 31) },
          { ...good, leaf: new Uint8Array([...good.leaf, 0]) },
          { ...good, index: size },
          { ...good, index: -1 },
          { ...good, index: index + 0.5 },
          { ...good, index: Number.NaN },
          { ...good, size: 0 },
          { ...good, size: Number.POSITIVE_INFINITY },
          { ...good, proof: [...good.proof, emptyRoot] },
          { ...good, proof: [emptyRoot, ...good.proof] },
          ...(good.proof.length === 0
            ? []
            : [
                { ...good, proof: good.proof.slice(1) },
                { ...good, proof: good.proof.slice(0, -1) },
                { ...good, proof: changed(flipped(good.proof[hurt] ?? emptyRoot)) },
                { ...good, proof: changed(emptyRoot.slice(0, 31)) },
                { ...good, index: (index + 1) % size },
              ]),
        ];
        expect(bad.filter(verifyInclusion)).toEqual([]);
      }),
    );
  });

  it('reckons with sizes that 32 bits do not hold', () => {
    const size = 2 ** 40 + 1;
    // The one leaf of the last, odd place stands right under the root.
    const left = leafHash(Buffer.from('2 ** 40 leaves'));
    const root = nodeHash(left, at(0));
    expect(verifyInclusion({ leaf: at(0), index: 2 ** 40, size, proof: [left], root })).toBe(true);
    expect(verifyInclusion({ leaf: at(0), index: 2 ** 40 - 2 ** 32, size, proof: [left], root })).toBe(false);
  });
});

describe('a proof of consistency', () => {
  it('holds between all small trees and those around a power of two', () => {
    const sizes = [...Array.from({ length: 20 }, (_, size) => size), ...edges.filter((size) => size > 20)];
    const pairs = sizes.flatMap((from) => sizes.filter((to) => to >= from).map((to) => ({ from, to })));
    expect(pairs.length).toBeGreaterThan(270);
    for (const { from, to } of pairs) expect(verifyConsistency(consistencyOf(from, to)), `${from} ${to}`).toBe(true);
  });

  it('is refused for other roots and sizes, and when a hash of it is changed, missing, added or short', () => {
    const sizes = fc
      .integer({ min: 2, max: 300 })
      .chain((to) => fc.tuple(fc.integer({ min: 1, max: to - 1 }), fc.constant(to)));
    fc.assert(
      fc.property(sizes, fc.nat(), ([from, to], any) => {
        const good = consistencyOf(from, to);
        const hurt = any % good.proof.length;
        const changed = (hash: Uint8Array) => good.proof.map((each, place) => (place === hurt ? hash : each));
        const bad = [
          { ...good, fromRoot: flipped(good.fromRoot) },
          { ...good, toRoot: flipped(good.toRoot) },
          { ...good, fromRoot: good.fromRoot.slice(1) },
          { ...good, from: to, to: from },
          { ...good, from: 0 },
          { ...good, from: to },
          { ...good, from: from - 0.5 },
          { ...good, to: Number.NaN },
          { ...good, proof: [] },
          { ...good, proof: good.proof.slice(1) },
          { ...good, proof: good.proof.slice(0, -1) },
          { ...good, proof: [...good.proof, emptyRoot] },
          { ...good, proof: [emptyRoot, ...good.proof] },
          { ...good, proof: changed(flipped(good.proof[hurt] ?? emptyRoot)) },
          { ...good, proof: changed(new Uint8Array(33)) },
        ];
        expect(bad.filter(verifyConsistency)).toEqual([]);
      }),
    );
  });

  it('between equal sizes is that the roots are equal, and nothing else', () => {
    const same = consistencyOf(5, 5);
    expect(verifyConsistency(same)).toBe(true);
    expect(verifyConsistency({ ...same, toRoot: flipped(same.toRoot) })).toBe(false);
    expect(verifyConsistency({ ...same, proof: [at(0)] })).toBe(false);
  });

  it('with the empty tree needs its root, and no proof', () => {
    const fromNothing = consistencyOf(0, 5);
    expect(verifyConsistency(fromNothing)).toBe(true);
    expect(verifyConsistency({ ...fromNothing, fromRoot: at(0) })).toBe(false);
    expect(verifyConsistency({ ...fromNothing, proof: [at(0)] })).toBe(false);
  });
});
