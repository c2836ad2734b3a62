import { emptyRoot, nodeHash } from './merkle.ts';

/** The root of a tree whose leaves come one after the other (RFC 9162, section 2.1.1). */
export interface Frontier {
  /** Takes the hash of the next leaf. */
  add: (leaf: Buffer) => void;
  root: () => Buffer;
}

/** Keeps the roots of the perfect subtrees so far, the largest first: no more than the size has binary digits. */
export function newFrontier(): Frontier {
  const subtrees: { height: number; root: Buffer }[] = [];
  return {
    add: (leaf) => {
      let last = { height: 0, root: leaf };
      for (let left = subtrees.at(-1); left?.height === last.height; left = subtrees.at(-1)) {
        last = { height: last.height + 1, root: nodeHash(left.root, last.root) };
        subtrees.pop();
      }
      subtrees.push(last);
    },
    root: () => {
      const roots = subtrees.map(({ root }) => root);
      return roots.length === 0 ? emptyRoot : roots.reduceRight((right, left) => nodeHash(left, right));
    },
  };
}
