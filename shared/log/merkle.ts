import { createHash } from 'node:crypto';

/** The root of the tree without leaves (RFC 9162, section 2.1.1): SHA-256 of nothing. */
export const emptyRoot: Uint8Array = sha256();

/** The hash of a leaf: SHA-256(0x00 || data), RFC 9162, section 2.1.1. */
export function leafHash(data: Uint8Array): Uint8Array {
  return sha256(Uint8Array.of(0), data);
}

/** The hash of an inner node: SHA-256(0x01 || left || right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(Uint8Array.of(1), left, right);
}

export interface Inclusion {
  /** Hash of the leaf. */
  leaf: Uint8Array;
  index: number;
  size: number;
  proof: readonly Uint8Array[];
  root: Uint8Array;
}

/**
 * Whether a leaf stands at `index` in the tree of `size` leaves with this root (RFC 9162, section 2.1.3.2).
 * False for whatever is malformed; never throws.
 */
export function verifyInclusion({ leaf, index, size, proof, root }: Inclusion): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  if (![leaf, root, ...proof].every(isHash)) return false;
  const path = climb(index, size - 1);
  let hash = leaf;
  for (const sibling of proof) {
    const step = path.next();
    if (step === 'top') return false;
    hash = step === 'left' ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
  }
  return path.atTop() && equalHashes(hash, root);
}

export interface Consistency {
  from: number;
  fromRoot: Uint8Array;
  to: number;
  toRoot: Uint8Array;
  proof: readonly Uint8Array[];
}

/**
 * Whether the tree of `to` leaves begins with the very leaves of the tree of `from` (RFC 9162, section 2.1.4.2).
 * Of equal sizes the roots must be equal; every tree begins with the empty one; both take an empty proof and no other.
 * False for whatever is malformed; never throws.
 */
export function verifyConsistency({ from, fromRoot, to, toRoot, proof }: Consistency): boolean {
  if (!isCount(from) || !isCount(to) || from > to) return false;
  if (![fromRoot, toRoot, ...proof].every(isHash)) return false;
  if (from === to) return proof.length === 0 && equalHashes(fromRoot, toRoot);
  if (from === 0) return proof.length === 0 && equalHashes(fromRoot, emptyRoot);

  let [node, last] = [from - 1, to - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  // Where `from` is a power of two its root is itself a node of the larger tree, and the proof leaves it out.
  const [start, ...siblings] = node === 0 ? [fromRoot, ...proof] : proof;
  if (start === undefined) return false;
  const path = climb(node, last);
  let [earlier, later] = [start, start];
  for (const sibling of siblings) {
    const step = path.next();
    if (step === 'top') return false;
    if (step === 'left') earlier = nodeHash(sibling, earlier);
    later = step === 'left' ? nodeHash(sibling, later) : nodeHash(later, sibling);
  }
  return path.atTop() && equalHashes(earlier, fromRoot) && equalHashes(later, toRoot);
}

/** The way from a node up to the root: on which side the next sibling stands. `last` is the last node of its level. */
function climb(node: number, last: number) {
  return {
    next: (): 'left' | 'right' | 'top' => {
      if (last === 0) return 'top';
      const isLeft = node % 2 === 0 && node !== last;
      // A last node without a sibling is carried up as it is, until it is a right child.
      if (!isLeft) while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
      [node, last] = [half(node), half(last)];
      return isLeft ? 'right' : 'left';
    },
    atTop: (): boolean => last === 0,
  };
}

/** Not `>> 1`, which would cut sizes to 32 bits. */
function half(count: number): number {
  return Math.floor(count / 2);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isHash(value: unknown): boolean {
  return value instanceof Uint8Array && value.length === 32;
}

/** Whether two hashes are the same. Nothing here is secret, so it may stop at the first difference. */
export function equalHashes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

function sha256(...parts: Uint8Array[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}
