import type * as z from 'zod';
import type { shownChain } from '../../api/show-chain.ts';

/** Towards those whom an organisation uses, or towards those who use it. */
export type ChainDirection = 'providers' | 'users';
export type ShownChain = z.output<typeof shownChain>;
export type ChainLink = ShownChain['links'][number];
type ShownNode = ShownChain['nodes'][number];

/** An organisation of a chain, with what hangs on it. */
export interface ChainNode extends ShownNode {
  /** As the picture and the table name it: in the order in which one reads the tree, from 1. */
  number: number;
  children: ChainNode[];
  /** Links to organisations that hang elsewhere in the tree: each of them is there once, also where a chain runs in a ring. */
  others: { link: ChainLink; to: ChainNode }[];
}

/**
 * The chain as a tree, each organisation by the link through which it was met first. Undefined where its head is missing,
 * as on a second page.
 */
export function chainTree({ nodes, links }: ShownChain, direction: ChainDirection): ChainNode | undefined {
  const nearEnd = ({ user, provider }: ChainLink) => (direction === 'providers' ? user : provider);
  const farEnd = ({ user, provider }: ChainLink) => (direction === 'providers' ? provider : user);
  const all = nodes.map((node): ChainNode => ({ ...node, number: 0, children: [], others: [] }));
  const byId = new Map(all.flatMap((node) => (node.partyId === null ? [] : [[node.partyId, node] as const])));
  const [root, ...rest] = all;
  if (root === undefined || root.depth !== 0) return undefined;
  for (const node of rest) {
    const parent = node.why === undefined ? undefined : byId.get(nearEnd(node.why) ?? '');
    (parent ?? root).children.push(node);
  }
  for (const link of links) {
    const from = byId.get(nearEnd(link) ?? '');
    const to = byId.get(farEnd(link) ?? '');
    if (from === undefined || to === undefined || (to.why !== undefined && isSame(link, to.why))) continue;
    from.others.push({ link, to });
  }
  readingOrder(root).forEach((node, index) => {
    node.number = index + 1;
  });
  return root;
}

/** A node and all below it, each before what hangs on it. */
export const readingOrder = (node: ChainNode): ChainNode[] => [node, ...node.children.flatMap(readingOrder)];

const isSame = (a: ChainLink, b: ChainLink): boolean =>
  a.user === b.user && a.provider === b.provider && a.kind === b.kind;
