import * as z from 'zod';
import { eventSchema } from '../events/event.ts';
import { linkRoles } from '../store/stated-links.ts';

/**
 * One piece of work that follows from a change. Each can be done twice, late or out of order: it looks at what is kept,
 * not at what the message says.
 */
export const work = z.discriminatedUnion('kind', [
  /** Reckon a party's exposure anew, and keep it where it changed. */
  z.strictObject({ kind: z.literal('expose'), party: z.string() }),
  /** A party's conduct or reach changed: hand `expose` to each party that uses it, a page at a time. */
  z.strictObject({ kind: z.literal('spread'), party: z.string(), after: z.exactOptional(z.string()) }),
  /** What stands beside a party's declarations may have changed: assess it anew where that is so. */
  z.strictObject({ kind: z.literal('reassess'), party: z.string() }),
  /** A party filed: hand `reassess` to each party that it is linked with in this role, a page at a time. */
  z.strictObject({
    kind: z.literal('counterparts'),
    party: z.string(),
    role: z.enum(linkRoles),
    after: z.exactOptional(z.string()),
  }),
  /**
   * A link changed: who else is linked with its two ends there may now speak, or no longer speak, of the same workers as
   * they do. Hand `reassess` to those for whom that can matter. No corridor is any.
   */
  z.strictObject({
    kind: z.literal('neighbours'),
    link: z.enum(['recruitment', 'sub_agency']),
    user: z.string(),
    provider: z.string(),
    corridors: z.array(z.strictObject({ from: z.string(), to: z.string() })),
  }),
  /** What a party has to answer by some day may have changed: plan when to look at it again. */
  z.strictObject({ kind: z.literal('plan'), party: z.string() }),
  /** Something came about with a party: keep it as an event. What it was, only the change itself told. */
  z.strictObject({ kind: z.literal('raise'), event: eventSchema }),
  /** An event of a party: put it into the feeds of those who watch it, a page of watches at a time. */
  z.strictObject({
    kind: z.literal('tell'),
    party: z.string(),
    event: z.string(),
    after: z.exactOptional(z.string()),
  }),
  /** A dispute is over that may have held events of a party back: hand out `tell` for those since then. */
  z.strictObject({
    kind: z.literal('retell'),
    party: z.string(),
    since: z.iso.datetime(),
    after: z.exactOptional(z.int()),
  }),
  /** Changes may have been lost: hand `expose` and `reassess` to every registered party, a page at a time. */
  z.strictObject({ kind: z.literal('sweep'), after: z.exactOptional(z.string()) }),
]);
export type Work = z.infer<typeof work>;

/** Puts work into the queue. Throws where any of it was not taken: whoever asked hands out all of it again. */
export type SendWork = (work: readonly Work[]) => Promise<void>;
