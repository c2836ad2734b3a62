import { type Link, linksOfProvider, userLinksPage } from '../store/link.ts';
import type { Page, PageRequest } from '../store/read.ts';
import type { LinkRole } from '../store/stated-links.ts';
import type { Store } from '../store/store.ts';

/** After which link a page begins: what the party is in it, and its position there; at the first one without. */
export interface LinkPlace {
  role: LinkRole;
  after?: string | undefined;
}

/** All links of a party, first those in which it is the user; one that uses it and is a moment old may be missing. */
export async function linksOf(
  store: Store,
  party: string,
  { limit, after = { role: 'user' } }: PageRequest<LinkPlace>,
): Promise<Page<Link, LinkPlace>> {
  const used: Page<Link> =
    after.role === 'user' ? await userLinksPage(store, party, { limit, after: after.after }) : { items: [] };
  if (used.next !== undefined) return { items: used.items, next: { role: 'user', after: used.next } };
  const room = limit - used.items.length;
  const position = after.role === 'provider' ? after.after : undefined;
  const users = await linksOfProvider(store, party, { limit: Math.max(room, 1), after: position });
  if (room === 0) return { items: used.items, ...(users.items.length > 0 ? { next: { role: 'provider' } } : {}) };
  return {
    items: [...used.items, ...users.items],
    ...(users.next === undefined ? {} : { next: { role: 'provider', after: users.next } }),
  };
}
