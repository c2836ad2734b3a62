import { type Link, linksOfProvider, linksOfUser } from '../store/link.ts';
import type { Page } from '../store/read.ts';
import type { Store } from '../store/store.ts';
import { denies } from './standing.ts';

export type Direction = 'providers' | 'users';

/** One step of a walk: an organisation when it is first met, with the link by which it was, or a link. */
export type Step = { kind: 'party'; party: string; depth: number; by?: Link } | { kind: 'link'; link: Link };

/** How many partitions are read side by side: more would queue for connections. */
const mostAtOnce = 16;
const pageSize = 500;

/**
 * Walks from a party over those whom it uses, or over those who use it, breadth first: each organisation once, however
 * many ways and rings lead to it, and each link once, after both of its ends. Links that their user denies are no way.
 * Only what is asked of it is read: whoever stops early pays for no more. In the same order as long as no link changes.
 */
export async function* walkChain(
  store: Store,
  start: string,
  { depth: deepest, direction }: { depth: number; direction: Direction },
): AsyncGenerator<Step> {
  yield { kind: 'party', party: start, depth: 0 };
  const met = new Set([start]);
  let level = [start];
  for (let depth = 1; depth <= deepest && level.length > 0; depth++) {
    const next: string[] = [];
    for await (const link of linksFrom(store, level, direction)) {
      const party = direction === 'providers' ? link.provider : link.user;
      if (!met.has(party)) {
        met.add(party);
        next.push(party);
        yield { kind: 'party', party, depth, by: link };
      }
      yield { kind: 'link', link };
    }
    level = next;
  }
}

/** The links of several parties, in their order; the first page of many at once, further ones as they are asked for. */
async function* linksFrom(store: Store, parties: readonly string[], direction: Direction): AsyncGenerator<Link> {
  for (let begin = 0; begin < parties.length; begin += mostAtOnce) {
    const some = parties.slice(begin, begin + mostAtOnce);
    const first = await Promise.all(some.map((party) => pageOf(store, party, direction)));
    for (const [index, party] of some.entries()) {
      for (let page = first[index]; page !== undefined; page = await pageBehind(store, party, direction, page)) {
        yield* page.items.filter(({ byUser }) => !denies(byUser));
      }
    }
  }
}

async function pageOf(store: Store, party: string, direction: Direction, after?: string): Promise<Page<Link>> {
  if (direction === 'providers') return { items: await linksOfUser(store, party) };
  return linksOfProvider(store, party, { limit: pageSize, after });
}

const pageBehind = async (store: Store, party: string, direction: Direction, { next }: Page<Link>) =>
  next === undefined ? undefined : pageOf(store, party, direction, next);
