import { linksOfProvider, userLinksPage } from '../store/link.ts';
import { walkParties } from '../store/party.ts';
import type { Store } from '../store/store.ts';
import type { SendWork, Work } from './work.ts';

/** As many parties a message as take a worker a second or so to hand out. */
const pageSize = 100;

type Handing = { store: Store; send: SendWork };
type Paged<K extends Work['kind']> = Extract<Work, { kind: K }>;

/**
 * Hands `expose` to each party that uses this one. The next page is a message of its own: however many clients an
 * agency has, no message takes longer than another, and one that fails is done again alone.
 */
export async function spread({ store, send }: Handing, work: Paged<'spread'>): Promise<void> {
  const { items, next } = await linksOfProvider(store, work.party, { limit: pageSize, after: work.after });
  const rest: Work[] = next === undefined ? [] : [{ ...work, after: next }];
  await send([...rest, ...distinct(items.map(({ user }) => user)).map(expose)]);
}

/**
 * Hands `reassess` to each party that may hold its own fee lines against this one's. Suppliers of goods keep no common
 * ledger, so a buyer of thousands does not have them all assessed whenever it files.
 */
export async function counterparts({ store, send }: Handing, work: Paged<'counterparts'>): Promise<void> {
  const linksOf = { user: userLinksPage, provider: linksOfProvider }[work.role];
  const { items, next } = await linksOf(store, work.party, { limit: pageSize, after: work.after });
  const rest: Work[] = next === undefined ? [] : [{ ...work, after: next }];
  const others = items
    .filter(({ kind }) => kind !== 'supply')
    .map(({ user, provider }) => (work.role === 'user' ? provider : user));
  await send([...rest, ...distinct(others).map(reassess)]);
}

/** Hands `reassess` and `expose` to every registered party. Costs much, and is done only where changes were lost. */
export async function sweep({ store, send }: Handing, work: Paged<'sweep'>): Promise<void> {
  const { items, next } = await walkParties(store, { limit: pageSize, after: work.after });
  const rest: Work[] = next === undefined ? [] : [{ ...work, after: next }];
  await send([...rest, ...items.flatMap(({ id }) => [reassess(id), expose(id)])]);
}

const expose = (party: string): Work => ({ kind: 'expose', party });
const reassess = (party: string): Work => ({ kind: 'reassess', party });
const distinct = (parties: readonly string[]): string[] => [...new Set(parties)];
