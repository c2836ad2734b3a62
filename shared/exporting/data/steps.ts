import * as z from 'zod';
import type { ExportScope } from '../scope.ts';
import { type PartyInScope, partiesOf } from '../walk.ts';

/** Where the walk over an export's parties goes on: behind a party, and where in the one after it. */
export const stepPlaceSchema = z.object({ after: z.string().nullable(), within: z.json().nullable() });
type StepPlace = z.infer<typeof stepPlaceSchema>;

/**
 * Things that an export is about, in steps that are the same however many parties are looked at for a page: what is
 * made of each step by itself does not depend on it either.
 */
interface Steps<Item> {
  steps: Item[][];
  next: StepPlace | undefined;
}

/** Gives the steps at a place; from the beginning where there is none. */
export type Source<Item> = (scope: ExportScope, place: StepPlace | undefined) => Promise<Steps<Item>>;

/** One step for each party, read side by side. */
export function stepForEach<Item>(
  read: (scope: ExportScope, parties: readonly PartyInScope[]) => Promise<Item[][]>,
): Source<Item> {
  return async function nextParties(scope, place) {
    const { items, next } = await partiesOf(scope, place?.after ?? undefined);
    return { steps: await read(scope, items), next: next === undefined ? undefined : { after: next, within: null } };
  };
}

/** What a party has many of: a page of it, read from behind a position. */
type PageWithin<Item, Position> = (
  scope: ExportScope,
  party: PartyInScope,
  after: Position | undefined,
) => Promise<{ items: Item[]; next?: Position | undefined }>;

/** First pages that are read together. Where a page of the file ends among them, some are read again. */
const begunAtOnce = 8;

/** Several steps for each party, one for each page of what it has; no more at a time than parties in a page. */
export function stepsWithin<Item, Position extends z.core.util.JSONType>(
  position: z.ZodType<Position>,
  read: PageWithin<Item, Position>,
): Source<Item> {
  return async function nextPages(scope, place) {
    const { items: parties, next } = await partiesOf(scope, place?.after ?? undefined);
    const steps: Item[][] = [];
    let after = place?.after ?? null;
    let within = place?.within ?? null;
    for (let done = 0; done < parties.length; ) {
      // Behind a party that has many pages there may be no room for others.
      const group = parties.slice(done, done + (within === null ? begunAtOnce : 1));
      const begun = await Promise.all(
        group.map((party) => read(scope, party, within === null ? undefined : position.parse(within))),
      );
      for (const [index, party] of group.entries()) {
        for (let page = begun[index]; page !== undefined; ) {
          if (steps.length >= scope.partiesAtOnce) return { steps, next: { after, within } };
          steps.push(page.items);
          within = page.next ?? null;
          const isFull = steps.length >= scope.partiesAtOnce;
          page = page.next === undefined || isFull ? undefined : await read(scope, party, page.next);
        }
        if (within !== null) return { steps, next: { after, within } };
        after = party.party.id;
      }
      done += group.length;
    }
    return { steps, next: next === undefined ? undefined : { after: next, within: null } };
  };
}
