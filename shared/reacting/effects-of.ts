import { canonicalJson } from '../audit/canonical.ts';
import { declarationSummarySchema } from '../store/declaration.ts';
import { disputeSchema } from '../store/dispute.ts';
import { keptEventSchema } from '../store/event.ts';
import { keptExposureSchema } from '../store/exposure.ts';
import { licenceSchema } from '../store/licence.ts';
import { type Link, linkSchema } from '../store/link.ts';
import { currentScoreSchema } from '../store/score.ts';
import { linkRoles } from '../store/stated-links.ts';
import type { Change } from './change.ts';
import type { Work } from './work.ts';

/** What follows from one kind of item having been kept anew or changed; nothing follows from what is gone. */
type Effect = (after: unknown, before: unknown) => Work[];

const effects: Record<string, Effect> = {
  // An assessment leaves the exposure beside the score; a provider may have changed while it was being reckoned.
  score: (after, before) => {
    const { party, assessment, exposure } = currentScoreSchema.parse(after);
    const isNew = before === undefined || currentScoreSchema.parse(before).assessment !== assessment;
    return [
      ...(isNew && exposure !== undefined && exposure.state !== 'none' ? [{ kind: 'expose' as const, party }] : []),
      ...(same(felt(after), before && felt(before)) ? [] : [{ kind: 'spread' as const, party }]),
    ];
  },
  exposure: (after, before) => {
    const { party, reach } = keptExposureSchema.parse(after);
    const then = before === undefined ? nowhere : keptExposureSchema.parse(before).reach;
    return same(reach, then) ? [] : [{ kind: 'spread', party }];
  },
  link: (after, before) => {
    const link = linkSchema.parse(after);
    const { user, provider } = link;
    return [
      ...beside(link, before === undefined ? undefined : linkSchema.parse(before)),
      { kind: 'expose', party: user },
      { kind: 'reassess', party: user },
      { kind: 'reassess', party: provider },
      { kind: 'plan', party: user },
      { kind: 'plan', party: provider },
    ];
  },
  declaration: (after) => {
    const { party } = declarationSummarySchema.parse(after);
    return linkRoles.map((role) => ({ kind: 'counterparts', party, role }));
  },
  // Kept with a declaration it was read beside it, and an import under way may have gone past it meanwhile; changed
  // later, a register says otherwise.
  licence: (after, before) => {
    const stands = (item: unknown) => licenceSchema.parse(item).stated.map(({ stand }) => stand);
    const { party } = licenceSchema.parse(after);
    return same(stands(after), before && stands(before)) ? [] : [{ kind: 'reassess', party }];
  },
  event: (after) => {
    const { party, id } = keptEventSchema.parse(after);
    return [{ kind: 'tell', party, event: id }];
  },
  // Upheld, it was right that nothing was told.
  dispute: (after) => {
    const { party, raisedAt: since, state } = disputeSchema.parse(after);
    return state === 'rejected' || state === 'withdrawn' ? [{ kind: 'retell', party, since }] : [];
  },
};

/** The types of items from which something follows: all others need not wake whoever reacts. */
export const reactsTo = Object.keys(effects);

/**
 * What has to be done because an item changed. Pure; nothing where the item matters to nobody else, or is gone. Throws a
 * `ZodError` where the item is not what its type says.
 */
export function effectsOf({ type, before, after }: Change): Work[] {
  const effect = Object.hasOwn(effects, type) ? effects[type] : undefined;
  return after === undefined || effect === undefined ? [] : effect(after, before);
}

/** Who else is on the corridors that the link reaches, or reached before. */
function beside(link: Link, before: Link | undefined): Work[] {
  const { kind, user, provider } = link;
  if (kind === 'supply') return [];
  const said = [link, before].flatMap((each) => [each?.byUser, each?.byProvider]).filter((each) => each !== undefined);
  const anywhere = said.some(({ corridors }) => corridors.length === 0);
  const corridors = anywhere ? [] : said.flatMap((each) => each.corridors);
  const distinct = [...new Map(corridors.map((each) => [`${each.from}-${each.to}`, each])).values()];
  return [{ kind: 'neighbours', link: kind, user, provider, corridors: distinct }];
}

const nowhere = { found: [], notRuledOut: [] };

/** Of a score what those who use the party feel; nothing under a rule set that knows no exposure. */
function felt(item: unknown) {
  const { score, validUntil, owes, exposure } = currentScoreSchema.parse(item);
  return exposure === undefined ? {} : { score, validUntil, ...(owes === undefined ? {} : { owes }) };
}

const same = (one: unknown, other: unknown): boolean => canonicalJson(one ?? {}) === canonicalJson(other ?? {});
