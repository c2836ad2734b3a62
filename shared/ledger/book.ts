import type { IsoDate } from '../../rules/vocabulary.ts';
import type { Filed } from '../assessing/known.ts';
import { denies, states } from '../chain/standing.ts';
import { type Link, linksOfProvider, linksOfUser } from '../store/link.ts';
import type { Store } from '../store/store.ts';
import { type Compared, compareLink, mostClients } from './compare-link.ts';
import { formOf, inOrder, type SeenLink, seenBy } from './seen-link.ts';

/** What both sides of a party's links say, read once for all rule sets. */
export interface LedgerBook {
  /** The day on which it was read. */
  day: IsoDate;
  links: readonly BookedLink[];
  /** On which days agencies that the party does not name said that they are its sub-agents. */
  unnamedSubAgents: readonly IsoDate[];
}

/** A link that bears on recruitment costs. */
interface BookedLink {
  /** When the other side said so; only where the party itself says nothing of the link. */
  claimedOn?: IsoDate;
  /** Only where both sides state it, or could deny it, and both speak of costs. */
  compared?: Compared;
}

/** Of a party without links, or whose links no rule set looks at. */
export const noLinks: LedgerBook = { day: '0001-01-01', links: [], unnamedSubAgents: [] };

/** So many links are compared, in the order of the other sides' ids. */
const mostCompared = 100;

/**
 * Reads what the other sides of a party's links say of the costs of which `filed` speaks. Of one that does not state the
 * link itself nothing is read: naming it teaches nothing of it. A supplier without links costs one query, an agency two.
 */
export async function readLedgerBook(
  store: Store,
  party: string,
  { filed, filedOn, day }: { filed: readonly Filed[]; filedOn: (filed: Filed) => IsoDate; day: IsoDate },
): Promise<LedgerBook> {
  const own = filed.filter(({ form }) => form !== 'contract');
  if (own.length === 0) return { ...noLinks, day };
  const isAgency = own.some(({ form }) => form === 'agency');
  const [used, clients] = await Promise.all([
    linksOfUser(store, party),
    isAgency ? linksOfProvider(store, party, { limit: mostClients }) : undefined,
  ]);
  const seen = inOrder([
    ...used.flatMap((link) => seenBy('user', link)),
    ...(clients?.items ?? []).flatMap((link) => seenBy('provider', link)),
  ]);
  const around = { party, used, clients: clients?.next === undefined ? (clients?.items ?? []) : ('many' as const) };
  const chosen = new Set(seen.filter(({ others }) => states(others)).slice(0, mostCompared));
  const links = await Promise.all(
    seen.map(async (link): Promise<BookedLink> => {
      const mine = own.find(({ form }) => form === formOf(link, link.role));
      const compared =
        mine === undefined || !chosen.has(link)
          ? undefined
          : await compareLink(store, link, { ...around, own: { body: mine.body, filedOn: filedOn(mine) } });
      return { ...claimOf(link), ...(compared === undefined ? {} : { compared }) };
    }),
  );
  return { day, links, unnamedSubAgents: used.filter(isUnnamed).flatMap(({ byProvider }) => dayOf(byProvider)) };
}

/** A link that only the other side claims counts once the party had its days to deny it. */
const claimOf = ({ own, others }: SeenLink): Pick<BookedLink, 'claimedOn'> => {
  const [claimedOn] = states(own) ? [] : dayOf(others);
  return claimedOn === undefined ? {} : { claimedOn };
};

const isUnnamed = ({ kind, byUser, byProvider }: Link): boolean =>
  kind === 'sub_agency' &&
  !(states(byUser) || denies(byUser)) &&
  states(byProvider) &&
  byProvider?.withdrawnAt === undefined;

const dayOf = (statement: Link['byUser']): IsoDate[] => (statement === undefined ? [] : [statement.since.slice(0, 10)]);
