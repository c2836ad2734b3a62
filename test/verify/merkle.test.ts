import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leafHash } from '../../verify/canonical.ts';
import { newFrontier } from '../../verify/frontier.ts';
import { emptyRoot, isConsistent, isIncluded } from '../../verify/merkle.ts';
import { consistencyOf, inclusionOf, rootOf } from './forge.ts';

const leaves = Array.from({ length: 34 }, (_, index) => leafHash({ index }));
const tree = (size: number) => ({ size, root: size === 0 ? emptyRoot : rootOf(leaves.slice(0, size)) });
const bytes = (proof: readonly string[]) => proof.map((step) => Buffer.from(step, 'hex'));
const leafAt = (index: number) => leaves[index] ?? emptyRoot;

describe('the root of leaves that are read one after the other', () => {
  it('is that of their tree at every size', () => {
    const frontier = newFrontier();
    for (const [size, leaf] of leaves.entries()) {
      expect(frontier.root()).toEqual(tree(size).root);
      frontier.add(leaf);
    }
  });
});

describe('the proofs that the verifier reads', () => {
  it('hold for every leaf and every earlier size, and for no other', () => {
    for (let size = 1; size <= leaves.length; size++) {
      const some = leaves.slice(0, size);
      for (const index of new Set([0, 1, size >> 1, size - 2, size - 1])) {
        if (index < 0 || index >= size) continue;
        const proof = inclusionOf(some, index);
        expect(isIncluded(leafAt(index), index, proof, tree(size))).toBe(true);
        expect(isIncluded(leafAt(index + 1), index, proof, tree(size))).toBe(false);
        expect(isIncluded(leafAt(index), index + 1, proof, tree(size))).toBe(false);
        expect(isIncluded(leafAt(index), index, [...proof, emptyRoot], tree(size))).toBe(false);
      }
      for (let from = 1; from < size; from++) {
        const proof = bytes(consistencyOf(some, from));
        expect(isConsistent(tree(from), tree(size), proof)).toBe(true);
        expect(isConsistent({ size: from, root: emptyRoot }, tree(size), proof)).toBe(false);
        expect(isConsistent(tree(from), tree(size), [...proof, emptyRoot])).toBe(false);
        expect(isConsistent(tree(from), tree(size), proof.slice(0, -1))).toBe(false);
      }
    }
  });

  it('need none from the empty tree and from the same one, and never lead back', () => {
    expect(isConsistent(tree(0), tree(7), [])).toBe(true);
    expect(isConsistent({ size: 0, root: leafAt(0) }, tree(7), [])).toBe(false);
    expect(isConsistent(tree(7), tree(7), [])).toBe(true);
    expect(isConsistent({ size: 7, root: leafAt(0) }, tree(7), [])).toBe(false);
    expect(isConsistent(tree(7), tree(6), [])).toBe(false);
  });

  it('fail whichever hash of them is another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 34 }), fc.nat(), fc.nat(), (size, one, other) => {
        const index = one % size;
        const proof = inclusionOf(leaves.slice(0, size), index);
        const at = other % proof.length;
        const wrong = proof.map((step, place) => (place === at ? emptyRoot : step));
        expect(isIncluded(leafAt(index), index, wrong, tree(size))).toBe(false);
      }),
      { seed: 13, numRuns: 200 },
    );
  });
});
