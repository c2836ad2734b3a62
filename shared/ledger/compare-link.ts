import type { Declaration } from '../../rules/assessment.ts';
import type { LedgerKind, LedgerLine } from '../../rules/ledger/line.ts';
import { type OtherLink, reconcile } from '../../rules/ledger/reconcile.ts';
import type { IsoDate } from '../../rules/vocabulary.ts';
import { states } from '../chain/standing.ts';
import { latestDeclaration } from '../store/declaration.ts';
import { type Link, linksOfProvider, linksOfUser } from '../store/link.ts';
import type { Store } from '../store/store.ts';
import { reachesOf, reachOf } from './reach.ts';
import { isNeeded } from './rows.ts';
import { formOf, type SeenLink } from './seen-link.ts';

/** So many clients of an agency are read: who has more is taken to have several on every corridor. */
export const mostClients = 1000;

/** What both tables say, line by line, and since when the declarant could know of it. */
export interface Compared {
  lines: readonly LedgerLine[];
  since: IsoDate;
}

/** A party with what it filed on the form that speaks of a link, and with the links that were read of it. */
export interface Comparing {
  party: string;
  own: { body: Declaration; filedOn: IsoDate };
  used: readonly Link[];
  clients: readonly Link[] | 'many';
}

/**
 * Compares both sides of a link that the other side states; undefined where that one filed nothing on costs. Whom else
 * both have links with is read only where a difference makes it matter.
 */
export async function compareLink(store: Store, link: SeenLink, comparing: Comparing): Promise<Compared | undefined> {
  const { kind, role, other, own, others } = link;
  if (others === undefined || !states(others)) return undefined;
  const theirs = await latestDeclaration(store, other, formOf(link, role === 'user' ? 'provider' : 'user'));
  if (theirs === undefined) return undefined;
  const days = [own?.since, others.since, theirs.submittedAt].map((time) => time?.slice(0, 10) ?? '');
  const since = [comparing.own.filedOn, ...days].sort().at(-1) ?? comparing.own.filedOn;
  const facts = {
    ...{ kind, role, other, since, others: reachOf(others) },
    ...(own !== undefined && states(own) ? { own: reachOf(own) } : {}),
  };
  const linesBeside = (beside: Beside) => reconcile(comparing.own.body, theirs.body, { ...facts, ...beside });
  const alone = linesBeside({ otherProviders: [], namedProviders: 1, otherUsers: [] });
  return { since, lines: alone.some(isNeeded) ? linesBeside(await linksBeside(store, link, comparing)) : alone };
}

type Beside = Pick<Parameters<typeof reconcile>[2], 'otherProviders' | 'namedProviders' | 'otherUsers'>;

/** Whom else the user of a link uses, and who else uses the provider. */
async function linksBeside(store: Store, { kind, role, other }: SeenLink, comparing: Comparing): Promise<Beside> {
  const { party, used, clients } = comparing;
  const [user, provider] = role === 'user' ? [party, other] : [other, party];
  const [ofUser, ofProvider] = await Promise.all([
    role === 'user' ? used : linksOfUser(store, user),
    role === 'provider' ? clients : clientsOf(store, provider),
  ]);
  const alsoUsed = ofUser.filter((link) => link.kind === kind && link.provider !== provider);
  const alsoClients = ofProvider === 'many' ? ofProvider : ofProvider.filter((link) => link.user !== user);
  return {
    otherProviders: alsoUsed.flatMap((link) => otherLinks(link, kind, role === 'user' && !states(link.byProvider))),
    // This one counts as named: a user that leaves out its only agency is no less sure to mean it.
    namedProviders: alsoUsed.filter(({ byUser }) => states(byUser)).length + 1,
    otherUsers:
      alsoClients === 'many'
        ? alsoClients
        : alsoClients.flatMap((link) => otherLinks(link, kind, role === 'provider' && !states(link.byUser))),
  };
}

const otherLinks = (link: Link, kind: LedgerKind, byDeclarantAlone: boolean): OtherLink[] =>
  reachesOf([link], kind).map((reach) => (byDeclarantAlone ? { ...reach, byDeclarantAlone } : reach));

/** The links in which a party is used, or that they are more than anybody looks at. */
async function clientsOf(store: Store, provider: string): Promise<Link[] | 'many'> {
  const { items, next } = await linksOfProvider(store, provider, { limit: mostClients });
  return next === undefined ? items : 'many';
}
