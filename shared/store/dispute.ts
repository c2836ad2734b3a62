import * as z from 'zod';
import { gsi1, gsi2, keys, prefixes } from './keys.ts';
import { getItem, type Page, type PageRequest, pageOfIndex, queryItems } from './read.ts';
import type { Store } from './store.ts';
import { inPlaceOf, type Write } from './write.ts';

export const disputeStates = ['open', 'upheld', 'rejected', 'withdrawn'] as const;

export const disputeSchema = z.object({
  id: z.string(),
  party: z.string(),
  about: z.discriminatedUnion('kind', [
    /** What a rule found, in the assessment in which its owner read it. */
    z.object({ kind: z.literal('finding'), ruleSet: z.string(), assessment: z.string(), rule: z.string() }),
    /** That somebody registered the organisation who does not speak for it. */
    z.object({ kind: z.literal('registration') }),
  ]),
  statement: z.string(),
  raisedAt: z.iso.datetime(),
  /** The random id under which whoever raised it stands in the audit. */
  raisedBy: z.string(),
  state: z.enum(disputeStates),
  closedAt: z.exactOptional(z.iso.datetime()),
  /** Why it was decided so. */
  reason: z.exactOptional(z.string()),
  version: z.int().positive(),
});
/** That somebody says that a finding or a registration is wrong, and what became of it. */
export type Dispute = z.infer<typeof disputeSchema>;

/** Keeps a dispute; lists show those of a party, those of a person, and of all parties those that are open. */
export function putDispute(dispute: Omit<Dispute, 'version'>, replaces: Dispute | undefined): Write {
  const { id, party, raisedBy, state } = dispute;
  const version = (replaces?.version ?? 0) + 1;
  const put = {
    ...keys.dispute(party, id),
    ...(state === 'open' ? gsi1.openDispute(id) : {}),
    ...gsi2.dispute(raisedBy, id),
    ...{ type: 'dispute', version, summary: { ...dispute, version } },
  };
  return { put, ...inPlaceOf(replaces) };
}

export const getDispute = (store: Store, party: string, id: string): Promise<Dispute | undefined> =>
  getItem(store, keys.dispute(party, id), disputeSchema);

/** The disputes of a party, newest first, read consistently; a position is the id read last. */
export async function disputesOf(store: Store, party: string, { limit, after }: PageRequest): Promise<Page<Dispute>> {
  const query = {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':pk': keys.party(party).pk,
      ':from': prefixes.disputes,
      ':to': after === undefined ? `${prefixes.disputes}\u{10FFFF}` : keys.dispute(party, after).sk,
    },
    ScanIndexForward: false,
    ConsistentRead: true,
  };
  // BETWEEN includes the one read last.
  const { items, more } = await queryItems(store, query, disputeSchema, limit + (after === undefined ? 0 : 1));
  const page = items.filter(({ id }) => id !== after);
  const last = page.at(-1);
  return more && last !== undefined ? { items: page, next: last.id } : { items: page };
}

/** What a person disputes, by the random id under which they stand in the audit, newest first; one a moment old may be missing. */
export async function disputesBy(store: Store, actor: string, page: PageRequest): Promise<Page<Dispute>> {
  const request = { index: 'gsi2', partition: gsi2.disputes(actor), newestFirst: true } as const;
  return pageOfIndex(store, request, page, disputeSchema, ({ id }) => id);
}

/** What is open of all parties, oldest first; one a moment old may be missing. */
export async function openDisputes(store: Store, page: PageRequest): Promise<Page<Dispute>> {
  const request = { index: 'gsi1', partition: gsi1.openDisputes(), newestFirst: false } as const;
  return pageOfIndex(store, request, page, disputeSchema, ({ id }) => id);
}
