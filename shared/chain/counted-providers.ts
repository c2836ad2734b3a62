import { addDays } from '../../rules/engine/date.ts';
import { nowhere, type Reach } from '../../rules/exposure.ts';
import type { Owing } from '../../rules/owes.ts';
import { type RuleSet, valueOn } from '../../rules/rule-set.ts';
import type { IsoDate } from '../../rules/vocabulary.ts';
import type { CountedProvider } from '../store/exposure.ts';
import type { Link } from '../store/link.ts';
import type { CurrentScore } from '../store/score.ts';
import { type AgenciesSaid, usesUnnamed } from './agencies-said.ts';
import { denies, endOf, hasEnded, states } from './standing.ts';

/** What is kept of one that is used: its conduct, and what reaches it. */
export interface Conduct {
  score: Pick<CurrentScore, 'score' | 'validUntil' | 'owes'>;
  reach: Reach;
}

export interface Chained {
  links: readonly Link[];
  said: readonly AgenciesSaid[];
  /** Whether the party's own findings say that workers are owed something. */
  owes: Owing;
  /** Of the providers that declared something. */
  conduct: ReadonlyMap<string, Conduct>;
  ruleSet: RuleSet;
  day: IsoDate;
}

/**
 * Those whom a party uses, as they count for its exposure on a day. What another filed is read only where it states the
 * link itself; else it counts as somebody who is not known, so that naming teaches nothing and costs no more than
 * silence. Sorted: the same facts give the same list.
 */
export function countedProviders(chained: Chained): CountedProvider[] {
  const { links, said } = chained;
  // Of one that is used in two ways that counts which is felt fully.
  const counted = (['fully', 'not_ruled_out'] as const).flatMap((counts) =>
    links.filter((link) => howItCounts(link, chained) === counts).flatMap((link) => asCounted(link, counts, chained)),
  );
  const unnamed: CountedProvider[] = said
    .filter((each) => usesUnnamed(each, links, chained.day))
    .map(() => ({ state: 'not_known', why: 'not_named' }));
  return distinct([...counted, ...unnamed]).sort(byWhom);
}

/** Whether a link is felt in both numbers, or only not ruled out. */
function howItCounts(link: Link, { owes, conduct, ruleSet, day }: Chained): 'fully' | 'not_ruled_out' | 'not_at_all' {
  if (!isUsed(link, ruleSet, day)) return 'not_at_all';
  if (!hasEnded(link, day)) return 'fully';
  // Of one that never stated the link the user's own findings decide: to have named it costs no more than silence.
  const theirs = states(link.byProvider) ? (conduct.get(link.provider)?.score.owes ?? 'not_known') : 'no';
  if (owes === 'yes' || theirs === 'yes') return 'fully';
  if (owes === 'no' && theirs === 'no') return 'not_at_all';
  return day <= afterEnd(link, ruleSet) ? 'not_ruled_out' : 'not_at_all';
}

/** By the user's word, or by the provider's alone where the user had its days to deny it and did not. */
function isUsed(link: Link, ruleSet: RuleSet, day: IsoDate): boolean {
  const { byUser, byProvider } = link;
  if (denies(byUser)) return false;
  if (states(byUser)) return true;
  const answerBy = lastDayToAnswer(link, ruleSet, day);
  return states(byProvider) && answerBy !== undefined && answerBy < day;
}

/** The last day on which a user may deny a link that only the provider claims; undefined where that never ends. */
function lastDayToAnswer({ byProvider }: Link, ruleSet: RuleSet, day: IsoDate): IsoDate | undefined {
  const parameter = ruleSet.parameters.find(({ id }) => id === 'links.answer.days');
  const days = parameter && valueOn(parameter, day);
  return byProvider === undefined || typeof days !== 'number'
    ? undefined
    : addDays(byProvider.since.slice(0, 10), days);
}

/** The last day on which an ended link counts where it is not known whether workers are owed anything. */
const afterEnd = (link: Link, { exposure }: RuleSet): IsoDate =>
  addDays(endOf(link) ?? '0001-01-01', exposure?.owed.days ?? 0);

function asCounted(
  { provider: party, byProvider }: Link,
  counts: 'fully' | 'not_ruled_out',
  { conduct, day }: Chained,
): CountedProvider[] {
  if (!states(byProvider)) return [{ state: 'not_known', why: 'not_confirmed', party }];
  const known = conduct.get(party);
  if (known === undefined) return [{ state: 'not_known', why: 'nothing_declared', party }];
  const { score, reach } = known;
  const counted: CountedProvider = {
    state: 'known',
    party,
    own: counts === 'fully' ? score.score : { found: 0, notRuledOut: score.score.notRuledOut },
    reach: counts === 'fully' ? reach : { found: nowhere.found, notRuledOut: reach.notRuledOut },
  };
  const expired = score.validUntil !== null && score.validUntil < day;
  return expired ? [counted, { state: 'not_known', why: 'declaration_expired', party }] : [counted];
}

function distinct(providers: readonly CountedProvider[]): CountedProvider[] {
  const found = new Map<string, CountedProvider>();
  for (const provider of providers) if (!found.has(nameOf(provider))) found.set(nameOf(provider), provider);
  return [...found.values()];
}

const nameOf = (provider: CountedProvider): string =>
  `${provider.party ?? ''} ${provider.state === 'known' ? 'known' : provider.why}`;

const byWhom = (one: CountedProvider, other: CountedProvider): number => (nameOf(one) < nameOf(other) ? -1 : 1);
