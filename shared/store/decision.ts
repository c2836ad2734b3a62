import * as z from 'zod';
import { disputedSchema } from '../disputing/marks.ts';
import { getItems } from './batch.ts';
import { gsi2, keys } from './keys.ts';
import { getItem, type Page, type PageRequest, pageOfIndex } from './read.ts';
import type { Store } from './store.ts';
import { ruleSetReferenceSchema, verdictSummary } from './verdict.ts';
import { inPlaceOf, type Write } from './write.ts';

export const decisionKinds = ['proceed', 'proceed_with_conditions', 'do_not_proceed_yet'] as const;

/** What was known of the party when it was decided: the verdict, and the very assessment that gave it. */
export const basisSchema = z.object({
  ruleSet: ruleSetReferenceSchema,
  assessment: z.string(),
  /** That by which the audit knows the assessment. */
  digest: z.string(),
  ...verdictSummary,
  /** The declarations were older than they may be. */
  expired: z.exactOptional(z.literal(true)),
  tierRaisedBy: z.exactOptional(z.literal('exposure')),
  disputed: z.exactOptional(disputedSchema),
});

const responseSchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  text: z.string(),
  /** It came after the day until which there was time. */
  late: z.exactOptional(z.literal(true)),
});

const decisionSchema = z.object({
  id: z.string(),
  party: z.string(),
  /** The officer's reference of the procurement. */
  reference: z.string(),
  buyer: z.exactOptional(z.string()),
  screening: z.exactOptional(z.string()),
  decision: z.enum(decisionKinds),
  reason: z.string(),
  conditions: z.array(z.string()),
  respondBy: z.exactOptional(z.iso.date()),
  decidedAt: z.iso.datetime(),
  /** The random id under which whoever decided stands in the audit. */
  decidedBy: z.string(),
  /** Null where nothing was declared. */
  basis: basisSchema.nullable(),
  supersedes: z.exactOptional(z.string()),
  supersededBy: z.exactOptional(z.string()),
  responses: z.array(responseSchema),
  version: z.int().positive(),
});
/** What an officer decided on a contractor, and what that one said to it. */
export type Decision = z.infer<typeof decisionSchema>;

const newestSchema = z.object({ decision: z.string(), version: z.int().positive() });
/** Which decision on a party under one reference is the newest. */
export type Newest = z.infer<typeof newestSchema>;

/** Keeps a decision in place of the version that was read; lists lead to it by its id alone. */
export function putDecision(decision: Omit<Decision, 'version'>, replaces: Decision | undefined): Write {
  const { id, party } = decision;
  const version = (replaces?.version ?? 0) + 1;
  const put = {
    ...{ ...keys.decision(id), ...gsi2.decision(party, id), type: 'decision', ...decision, version },
    summary: { id },
  };
  return { put, ...inPlaceOf(replaces) };
}

export const getDecision = (store: Store, id: string): Promise<Decision | undefined> =>
  getItem(store, keys.decision(id), decisionSchema);

/** `scope` is whose reference it is: the authority's, or the person's who named none. */
interface Place {
  party: string;
  scope: string;
  reference: string;
}

export function putNewest(place: Place, decision: string, replaces: Newest | undefined): Write {
  const version = (replaces?.version ?? 0) + 1;
  const { party, scope, reference } = place;
  const put = { ...keys.newestDecision(party, scope, reference), type: 'newest-decision', decision, version };
  return { put, ...inPlaceOf(replaces) };
}

export const getNewest = (store: Store, { party, scope, reference }: Place): Promise<Newest | undefined> =>
  getItem(store, keys.newestDecision(party, scope, reference), newestSchema);

/** The decisions on a party, newest first; one a moment old may be missing. */
export async function decisionsOn(store: Store, party: string, page: PageRequest): Promise<Page<Decision>> {
  const request = { index: 'gsi2', partition: gsi2.decisions(party), newestFirst: true } as const;
  const { items, ...rest } = await pageOfIndex(store, request, page, z.object({ id: z.string() }), ({ id }) => id);
  const found = await getItems(
    store,
    items.map(({ id }) => keys.decision(id)),
    decisionSchema,
  );
  const byId = new Map(found.map((each) => [each.id, each]));
  return { ...rest, items: items.flatMap(({ id }) => byId.get(id) ?? []) };
}
