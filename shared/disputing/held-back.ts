import type { PartyEvent } from '../events/event.ts';
import { getContested } from '../store/contested.ts';
import type { KeptEvent } from '../store/event.ts';
import type { Store } from '../store/store.ts';

/** After so long an undecided dispute holds nothing back any more: it must not be a way to hide. */
const mostDays = 30;

/** What says something of a party's conduct. All else, such as a licence that ended, is told whatever is disputed. */
const verdicts: readonly PartyEvent['kind'][] = ['band_changed', 'critical_finding', 'tier_changed'];

export const isVerdict = ({ kind }: Pick<PartyEvent, 'kind'>): boolean => verdicts.includes(kind);

/**
 * The event as it may be told now: undefined while all that it says is disputed, without the findings that are. Kept it
 * is in any case, and told when the dispute is rejected or withdrawn.
 */
export async function tellable(store: Store, event: KeptEvent, now: Date): Promise<KeptEvent | undefined> {
  if (!isVerdict(event)) return event;
  const contested = await getContested(store, event.party);
  if (contested === undefined) return event;
  const holds = ({ since }: { since: string }) => now.getTime() - Date.parse(since) < mostDays * 24 * 60 * 60 * 1000;
  if (contested.registeredByOthers !== undefined || contested.registration.some(holds)) return undefined;
  if (event.kind !== 'critical_finding') return event;
  const held = contested.findings.filter((each) => each.ruleSet === event.ruleSet.id && holds(each));
  const rules = event.rules.filter((rule) => held.every((each) => each.rule !== rule));
  return rules.length === 0 ? undefined : { ...event, rules };
}
