import { createHash } from 'node:crypto';

/** The root of a log without leaves: SHA-256 of nothing (RFC 9162, section 2.1.1). */
export const emptyRoot: Buffer = createHash('sha256').digest();

/** SHA-256(0x01 || left || right): the hash above two (RFC 9162, section 2.1.1). */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  createHash('sha256').update(Uint8Array.of(1)).update(left).update(right).digest();

const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
const half = (n: number): number => Math.floor(n / 2);
const isOdd = (n: number): boolean => n % 2 === 1;

/** Whether a leaf stands at `index` in the tree of `size` leaves with this root (RFC 9162, section 2.1.3.2). */
export function isIncluded(
  leaf: Uint8Array,
  index: number,
  proof: readonly Uint8Array[],
  tree: { size: number; root: Uint8Array },
): boolean {
  if (index >= tree.size) return false;
  let [at, last] = [index, tree.size - 1];
  let hash = leaf;
  for (const step of proof) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      hash = nodeHash(step, hash);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      hash = nodeHash(hash, step);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && same(hash, tree.root);
}

interface Tree {
  size: number;
  root: Uint8Array;
}

/**
 * Whether `to` is `from` with leaves added, nothing of it changed (RFC 9162, section 2.1.4.2). Beyond the RFC: every tree
 * has grown from the empty one, and a tree of the same size is the same tree, both without a proof.
 */
export function isConsistent(from: Tree, to: Tree, proof: readonly Uint8Array[]): boolean {
  if (from.size > to.size) return false;
  if (from.size === 0) return proof.length === 0 && same(from.root, emptyRoot);
  if (from.size === to.size) return proof.length === 0 && same(from.root, to.root);
  const size = BigInt(from.size);
  const isPowerOfTwo = (size & (size - 1n)) === 0n;
  const [first, ...rest] = isPowerOfTwo ? [from.root, ...proof] : proof;
  if (first === undefined) return false;
  let [at, last] = [from.size - 1, to.size - 1];
  while (isOdd(at)) [at, last] = [half(at), half(last)];
  let [before, after] = [first, first];
  for (const step of rest) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      before = nodeHash(step, before);
      after = nodeHash(step, after);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      after = nodeHash(after, step);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && same(before, from.root) && same(after, to.root);
}
