import { dayOf } from '../assessing/day-of.ts';
import { endOf } from '../chain/standing.ts';
import { assessmentsOf } from '../store/assessment.ts';
import { latestDeclarations } from '../store/declaration.ts';
import { type Link, linksOfProvider, linksOfUser } from '../store/link.ts';
import { scoresOf } from '../store/score.ts';
import type { Store } from '../store/store.ts';
import { daysToAnswer, daysToRespond } from './days.ts';
import type { PartyFacts } from './deadlines-of.ts';

/** So many links in which a party is the one that is used are looked at: no more are compared. */
const mostClients = 100;

/** What a party's deadlines follow from, as it is kept now. */
export async function readFacts(store: Store, party: string): Promise<PartyFacts> {
  const [filed, scores, used, clients] = await Promise.all([
    latestDeclarations(store, party),
    scoresOf(store, party),
    linksOfUser(store, party),
    linksOfProvider(store, party, { limit: mostClients }),
  ]);
  const ids = scores.map(({ assessment }) => ({ party, id: assessment }));
  const assessments = await assessmentsOf(store, ids);
  return {
    declarations: filed.map(({ body }) => body),
    verdicts: scores.map(({ ruleSet, validUntil }) => ({ ruleSet: ruleSet.id, validUntil })),
    answerable: [
      ...[...assessments.values()].flatMap(({ context }) => differencesIn(context)),
      ...used.flatMap(({ byUser, byProvider }) => unanswered(byProvider, byUser)),
      ...clients.items.flatMap(({ byUser, byProvider }) => unanswered(byUser, byProvider)),
    ],
    linksEnd: used.flatMap((link) => endOf(link) ?? []),
  };
}

type Answerable = PartyFacts['answerable'];

/** Of the lines in which the other side of a link says otherwise, since when. */
export function differencesIn({ ledger }: { ledger?: { rows: readonly { since?: string }[] } }): Answerable {
  return (ledger?.rows ?? []).flatMap(({ since }) => (since === undefined ? [] : [{ since, days: daysToRespond }]));
}

/** Of a link that the other side alone states, since when. */
function unanswered(others: Link['byUser'], own: Link['byUser']): Answerable {
  if (others?.says !== 'exists' || others.withdrawnAt !== undefined || own !== undefined) return [];
  return [{ since: dayOf(new Date(others.since)), days: daysToAnswer }];
}
