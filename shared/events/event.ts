import * as z from 'zod';
import { bands, dueDiligenceTiers, linkKinds } from '../../rules/vocabulary.ts';

/** What somebody who watches a party, or the party itself, is told of. */
export const eventKinds = [
  'band_changed',
  'critical_finding',
  'tier_changed',
  'licence_ending',
  'licence_ended',
  'licence_mismatched',
  'repayment_overdue',
  'declaration_expired',
  'link_claimed',
  'link_denied',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Whom it concerns, and since when it is so, where that is another moment than that in which it was noticed. */
const common = { id: z.uuid(), party: z.string(), at: z.exactOptional(z.iso.datetime()) };

const ruleSet = z.object({ id: z.string(), version: z.string() });
const licence = z.object({ country: z.string(), number: z.string() });
const link = z.object({
  kind: z.enum(linkKinds),
  /** What the party of the event is in it. */
  role: z.enum(['user', 'provider']),
  other: z.string(),
  /** What the party of the event calls the other one, where it named it. */
  called: z.exactOptional(z.string()),
});

export const eventSchema = z.discriminatedUnion('kind', [
  /** `from` is null where the party had no score before. */
  z.object({
    ...common,
    kind: z.literal('band_changed'),
    ruleSet,
    from: z.enum(bands).nullable(),
    to: z.enum(bands),
  }),
  z.object({ ...common, kind: z.literal('critical_finding'), ruleSet, rules: z.array(z.string()).min(1) }),
  z.object({
    ...common,
    kind: z.literal('tier_changed'),
    ruleSet,
    from: z.enum(dueDiligenceTiers),
    to: z.enum(dueDiligenceTiers),
  }),
  z.object({ ...common, kind: z.literal('licence_ending'), licence, lastDay: z.iso.date(), days: z.int().positive() }),
  z.object({ ...common, kind: z.literal('licence_ended'), licence, lastDay: z.iso.date() }),
  z.object({ ...common, kind: z.literal('licence_mismatched'), licence, differs: z.array(z.string()) }),
  /** How many costs were promised to be repaid by that day and are not said to be. */
  z.object({ ...common, kind: z.literal('repayment_overdue'), lastDay: z.iso.date(), costs: z.int().positive() }),
  z.object({
    ...common,
    kind: z.literal('declaration_expired'),
    lastDay: z.iso.date(),
    ruleSets: z.array(z.string()).min(1),
  }),
  z.object({ ...common, kind: z.literal('link_claimed'), link }),
  z.object({ ...common, kind: z.literal('link_denied'), link }),
]);
/** Something that came about with a party, once: the same occurrence has the same id whenever it is noticed. */
export type PartyEvent = z.infer<typeof eventSchema>;

/** The rule sets that an event speaks of; none where it holds whatever the rules. */
export function ruleSetsOf(event: PartyEvent): readonly string[] {
  if ('ruleSets' in event) return event.ruleSets;
  return 'ruleSet' in event ? [event.ruleSet.id] : [];
}
