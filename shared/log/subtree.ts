/** Leaves `begin` up to, but not with, `end`. */
export interface LeafRange {
  begin: number;
  end: number;
}

/** The root of a perfect subtree: of the leaves from `index * 2 ** level`, `2 ** level` many. */
export interface TreeNode {
  level: number;
  index: number;
}

/**
 * The ranges whose hashes prove a leaf to be in the tree of `size` leaves, the one next to the leaf first
 * (RFC 9162, section 2.1.3.1). Throws `RangeError` where that tree has no such leaf.
 */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) {
    throw new RangeError(`A tree of ${size} leaves has no leaf ${index}.`);
  }
  const siblings: LeafRange[] = [];
  let [begin, end] = [0, size];
  while (end - begin > 1) {
    const middle = begin + split(end - begin);
    if (index < middle) {
      siblings.unshift({ begin: middle, end });
      end = middle;
    } else {
      siblings.unshift({ begin, end: middle });
      begin = middle;
    }
  }
  return siblings;
}

/**
 * The ranges whose hashes prove that the tree of `to` leaves begins with that of `from` (RFC 9162, section 2.1.4.1);
 * none where `from` is 0 or equals `to`. Throws `RangeError` where `from` is larger.
 */
export function consistencyRanges(from: number, to: number): LeafRange[] {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || from > to) {
    throw new RangeError(`A tree of ${to} leaves does not begin with one of ${from}.`);
  }
  if (from === 0 || from === to) return [];
  const ranges: LeafRange[] = [];
  let [begin, end] = [0, to];
  while (from < end) {
    const middle = begin + split(end - begin);
    if (from <= middle) {
      ranges.unshift({ begin: middle, end });
      end = middle;
    } else {
      ranges.unshift({ begin, end: middle });
      begin = middle;
    }
  }
  // The whole earlier tree is known to whoever asks; a part of it is not.
  return begin === 0 ? ranges : [{ begin, end }, ...ranges];
}

/**
 * The perfect subtrees that a range consists of, the largest first. The range begins where a subtree of its size would,
 * as all ranges of proofs do. The hash of the range is `H(first, H(second, …))`.
 */
export function perfectSubtrees({ begin, end }: LeafRange): TreeNode[] {
  const nodes: TreeNode[] = [];
  for (let left = begin; left < end; ) {
    const level = levelWithin(end - left);
    nodes.push({ level, index: left / 2 ** level });
    left += 2 ** level;
  }
  return nodes;
}

/** The largest power of two below `count`, which is 2 or more. */
function split(count: number): number {
  return 2 ** levelWithin(count - 1);
}

/** The largest `level` with `2 ** level <= count`. Counted, because a logarithm of large numbers is rounded. */
function levelWithin(count: number): number {
  let level = 0;
  while (2 ** (level + 1) <= count) level += 1;
  return level;
}
