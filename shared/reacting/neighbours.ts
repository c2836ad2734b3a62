import { covers } from '../../rules/ledger/same-workers.ts';
import { denies, stateOf } from '../chain/standing.ts';
import { reachesOf } from '../ledger/reach.ts';
import { type Link, linksOfProvider, linksOfUser } from '../store/link.ts';
import type { Store } from '../store/store.ts';
import type { SendWork, Work } from './work.ts';

const pageSize = 100;

/**
 * Hands `reassess` to those whose fee lines may from now on, or no longer, be surely about the same workers, because
 * somebody else came to, or left, a corridor of their link. Where two others are there by both sides' word, one more or
 * less makes no difference to anybody: so an agency of thousands is not walked through whenever a client joins.
 */
export async function neighbours(
  { store, send }: { store: Store; send: SendWork },
  work: Extract<Work, { kind: 'neighbours' }>,
): Promise<void> {
  const clients: Link[] = [];
  for (let after: string | undefined; ; ) {
    const page = await linksOfProvider(store, work.provider, { limit: pageSize, after });
    clients.push(...page.items.filter((link) => link.user !== work.user && isThere(link, work)));
    after = page.next;
    if (after === undefined || isCertain(clients)) break;
  }
  const agencies = (await linksOfUser(store, work.user)).filter(
    (link) => link.provider !== work.provider && isThere(link, work),
  );
  const touched = [
    ...(isCertain(clients) ? [] : clients.map(({ user }) => user)),
    ...(isCertain(agencies) ? [] : agencies.map(({ provider }) => provider)),
  ];
  await send([...new Set(touched)].map((party) => ({ kind: 'reassess', party })));
}

const isCertain = (links: readonly Link[]): boolean =>
  links.filter((link) => stateOf(link) === 'confirmed').length >= 2;

function isThere(link: Link, { link: kind, corridors }: Extract<Work, { kind: 'neighbours' }>): boolean {
  if (link.kind !== kind || denies(link.byUser) || denies(link.byProvider)) return false;
  return reachesOf([link], kind).some(
    (reach) => corridors.length === 0 || corridors.some(({ from, to }) => covers(reach, from, to)),
  );
}
