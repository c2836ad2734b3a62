import type { DueDiligenceTier } from '../../rules/vocabulary.ts';
import type { Change } from '../reacting/change.ts';
import { type CurrentScore, currentScoreSchema } from '../store/score.ts';
import type { PartyEvent } from './event.ts';
import { eventId } from './event-id.ts';

/**
 * `band_changed`, also from nothing to the first band; `critical_finding` for critical breaches that the score before
 * did not have; `tier_changed` where exposure alone moved the tier.
 */
export function scoreEvents({ before: was, after: is }: Change): PartyEvent[] {
  if (is === undefined) return [];
  const after = currentScoreSchema.parse(is);
  const before = was === undefined ? undefined : currentScoreSchema.parse(was);
  const { party, version } = after;
  const ruleSet = { id: after.ruleSet.id, version: after.ruleSet.version };
  const about = (kind: PartyEvent['kind']) => ({ id: eventId(party, kind, [ruleSet.id, version]), party });
  const judged = { at: after.createdAt };

  const events: PartyEvent[] = [];
  if (before?.band !== after.band) {
    const from = before?.band ?? null;
    events.push({ ...about('band_changed'), ...judged, kind: 'band_changed', ruleSet, from, to: after.band });
  }
  const rules = newlyCritical(before, after);
  if (rules.length > 0) {
    events.push({ ...about('critical_finding'), ...judged, kind: 'critical_finding', ruleSet, rules });
  }
  const tiers = movedByExposure(before, after);
  if (tiers !== undefined) events.push({ ...about('tier_changed'), kind: 'tier_changed', ruleSet, ...tiers });
  return events;
}

/** Where it is not known what the score before rested on, as of scores kept by earlier releases, nothing is new. */
function newlyCritical(before: CurrentScore | undefined, { critical = [] }: CurrentScore): string[] {
  if (before !== undefined && before.critical === undefined) return [];
  return critical.filter((rule) => !before?.critical?.includes(rule));
}

/** Without another assessment the conduct is what it was. */
function movedByExposure(
  before: CurrentScore | undefined,
  { assessment, tier }: CurrentScore,
): { from: DueDiligenceTier; to: DueDiligenceTier } | undefined {
  if (before?.assessment !== assessment || before.tier === undefined || tier === undefined) return undefined;
  return before.tier === tier ? undefined : { from: before.tier, to: tier };
}
