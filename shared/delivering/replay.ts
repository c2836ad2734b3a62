import * as z from 'zod';
import { digestOf } from '../audit/canonical.ts';
import { Problem } from '../errors.ts';
import { invalidRequest } from '../http/problem.ts';
import { type Delivery, deliveriesByEvent, listDeliveries, putDelivery } from '../store/delivery.ts';
import { getLine, putLine } from '../store/delivery-line.ts';
import type { Store } from '../store/store.ts';
import { getWebhook, type Webhook } from '../store/webhook.ts';
import type { Write } from '../store/write.ts';

/** So many at once: with the line, the audit entry and the request they stay below what one transaction takes. */
const mostAtOnce = 50;

const place = {
  after: z.int().min(0).optional().meta({ description: 'As `next` of the answer before gives it.' }),
  upTo: z.int().min(0).optional().meta({ description: 'As `next` of the answer before gives it.' }),
};

/** Which deliveries are asked for again: those of named events, all that are dead, or all told since a time. */
export const replayInput = z.union(
  [
    z.strictObject({ ids: z.array(z.string().min(1).max(200)).min(1).max(mostAtOnce) }),
    z.strictObject({ state: z.literal('dead'), ...place }),
    z.strictObject({ since: z.iso.datetime(), ...place }),
  ],
  { error: ({ input }) => (asksOneWay(input) ? undefined : 'Say which events: by ids, by state or by since.') },
);

function asksOneWay(input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return false;
  return ['ids', 'state', 'since'].filter((way) => way in input).length === 1;
}

type ReplayInput = z.output<typeof replayInput>;

export interface Replay {
  writes: Write[];
  digest: string;
  /** The version of the line after it. */
  version: number;
  events: string[];
  /** What to ask for next, where not all came in at once. */
  next: ReplayInput | null;
}

/**
 * What to write so that deliveries that are over stand in line once more, oldest first, behind those that wait: the same
 * event under the same `webhook-id`. Those that wait are left where they stand. To be called with fresh reads.
 * Throws `conflict` where there is no open webhook, and `invalid-request` for an id of which there is no delivery.
 */
export async function replay(store: Store, watch: string, asked: ReplayInput, at: Date): Promise<Replay> {
  const webhook = await getWebhook(store, watch);
  if (webhook?.state !== 'open') throw closed(webhook);
  const line = await getLine(store, watch);
  const { found, next } =
    'ids' in asked
      ? { found: await named(store, watch, asked.ids, webhook.since), next: null }
      : await pageOf(store, watch, asked, { since: webhook.since, last: line.last });
  const over = found.filter(({ state }) => state !== 'waiting').toSorted((one, other) => one.turn - other.turn);
  const writes = over.map((delivery, index) => {
    const { lastAttemptAt: _at, lastResult: _result, ...kept } = delivery;
    return putDelivery({ ...kept, state: 'waiting', attempts: 0, turn: line.last + 1 + index }, delivery, at);
  });
  const moved = { ...line, last: line.last + over.length, dueAt: line.dueAt ?? at.toISOString() };
  const events = over.map(({ event }) => event);
  return {
    writes: over.length === 0 ? [] : [...writes, putLine(moved, line)],
    digest: digestOf({ watch, events }),
    version: line.version + 1,
    events,
    next,
  };
}

async function named(store: Store, watch: string, ids: readonly string[], since: string): Promise<Delivery[]> {
  const found = (await deliveriesByEvent(store, watch, ids)).filter(({ toldAt }) => toldAt >= since);
  const mistakes = ids.flatMap((id, index) =>
    found.some(({ event }) => event === id)
      ? []
      : [{ pointer: `/ids/${index}`, detail: 'There is no delivery of an event with this id to this webhook.' }],
  );
  if (mistakes.length > 0) throw invalidRequest(mistakes);
  return found;
}

/** A page in the order of turns, up to the last turn there was when the first page was asked for. */
async function pageOf(
  store: Store,
  watch: string,
  asked: Exclude<ReplayInput, { ids: string[] }>,
  { since, last }: { since: string; last: number },
): Promise<{ found: Delivery[]; next: ReplayInput | null }> {
  const { after, upTo = last } = asked;
  const wanted = 'since' in asked && asked.since > since ? asked.since : since;
  const filter = { order: 'oldest-first' as const, toldSince: wanted, ...('state' in asked && { state: asked.state }) };
  const page = await listDeliveries(store, watch, filter, { limit: mostAtOnce, after });
  const within = page.items.filter(({ turn }) => turn <= upTo);
  const listed = await deliveriesByEvent(
    store,
    watch,
    within.map(({ event }) => event),
  );
  const found = listed.filter(({ turn, state }) => turn <= upTo && (!('state' in asked) || state === asked.state));
  const goesOn = page.next !== undefined && page.next < upTo;
  return { found, next: goesOn ? { ...asked, after: page.next, upTo } : null };
}

function closed(webhook: Webhook | undefined): Problem {
  return new Problem(
    'conflict',
    webhook?.state === 'disabled'
      ? 'Nothing is delivered again, because the webhook is disabled. Send the watch with its webhook again first.'
      : 'Nothing is delivered again, because this watch has no webhook.',
  );
}
