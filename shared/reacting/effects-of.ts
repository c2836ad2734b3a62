import { canonicalJson } from '../audit/canonical.ts';
import { declarationSummarySchema } from '../store/declaration.ts';
import { keptEventSchema } from '../store/event.ts';
import { linkSchema } from '../store/link.ts';
import { partySchema } from '../store/party.ts';
import { currentScoreSchema } from '../store/score.ts';
import { linkRoles } from '../store/stated-links.ts';
import type { Change } from './change.ts';
import type { Work } from './work.ts';

/** What follows from one kind of item having been kept anew or changed; nothing follows from what is gone. */
type Effect = (after: unknown, before: unknown) => Work[];

const effects: Record<string, Effect> = {
  score: (after, before) => {
    const { party, score, band } = currentScoreSchema.parse(after);
    const then = before === undefined ? undefined : currentScoreSchema.parse(before);
    return same({ score, band }, then && { score: then.score, band: then.band }) ? [] : [{ kind: 'expose', party }];
  },
  link: (after, before) => {
    const { user, provider } = linkSchema.parse(after);
    return [
      { kind: 'expose', party: user },
      // Nobody may have asked for the exposure of one that is used for the first time.
      ...(before === undefined ? [{ kind: 'expose' as const, party: provider }] : []),
      { kind: 'reassess', party: user },
      { kind: 'reassess', party: provider },
    ];
  },
  declaration: (after) => {
    const { party } = declarationSummarySchema.parse(after);
    return linkRoles.map((role) => ({ kind: 'counterparts', party, role }));
  },
  party: (after, before) => {
    const { id, stub } = partySchema.parse(after);
    const claimed = before !== undefined && partySchema.parse(before).stub === true && stub === undefined;
    return claimed ? [{ kind: 'spread', party: id }] : [];
  },
  event: (after) => {
    const { party, id } = keptEventSchema.parse(after);
    return [{ kind: 'tell', party, event: id }];
  },
};

/** The types of items from which something follows: all others need not wake whoever reacts. */
export const reactsTo = Object.keys(effects);

/**
 * What has to be done because an item changed. Pure; nothing where the item matters to nobody else, or is gone. Throws a
 * `ZodError` where the item is not what its kind says.
 */
export function effectsOf({ type, before, after }: Change): Work[] {
  const effect = Object.hasOwn(effects, type) ? effects[type] : undefined;
  return after === undefined || effect === undefined ? [] : effect(after, before);
}

const same = (one: unknown, other: unknown): boolean =>
  other !== undefined && canonicalJson(one) === canonicalJson(other);
