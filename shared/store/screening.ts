import * as z from 'zod';
import { outcomes, severities } from '../../rules/vocabulary.ts';
import { canonicalJson } from '../audit/canonical.ts';
import { jsonText } from './json-text.ts';
import { keys } from './keys.ts';
import { packed } from './packed.ts';
import { getItem } from './read.ts';
import type { Store } from './store.ts';
import { identitySchema, ruleSetReferenceSchema, scoreSchema, verdictSummary } from './verdict.ts';
import type { Write } from './write.ts';

const askedSchema = z.union([
  z.object({ id: z.string() }),
  z.object({ identifier: z.string() }),
  z.object({ name: z.string() }),
]);
const partySchema = z.object({ id: z.string(), name: z.string(), identity: identitySchema });

/** What a screening found for one of those asked about. */
const screeningResultSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('scored'),
    asked: askedSchema,
    party: partySchema,
    assessment: z.string(),
    ...verdictSummary,
    /** The declarations were older than they may be when it was asked. */
    expired: z.exactOptional(z.literal(true)),
    tierRaisedBy: z.exactOptional(z.literal('exposure')),
    /** Of those whom it used, as it was shown then. */
    exposure: z.exactOptional(
      z.object({
        ...scoreSchema.shape,
        state: z.enum(['none', 'known', 'not_known']),
        path: z.array(z.object({ partyId: z.string(), name: z.string() })),
        text: z.string(),
      }),
    ),
    topFindings: z.array(
      z.object({
        rule: z.string(),
        outcome: z.enum(outcomes),
        severity: z.exactOptional(z.enum(severities)),
        message: z.object({ code: z.string(), parameters: z.record(z.string(), z.union([z.string(), z.number()])) }),
        basis: z.array(z.string()),
      }),
    ),
  }),
  z.object({ state: z.literal('nothing_declared'), asked: askedSchema, party: partySchema }),
  z.object({ state: z.literal('several_match'), asked: askedSchema, parties: z.array(partySchema) }),
  z.object({ state: z.literal('similar_names'), asked: askedSchema, parties: z.array(partySchema) }),
  z.object({ state: z.literal('not_registered'), asked: askedSchema }),
  /** Not registered either, and others say that they use it or are used by it. */
  z.object({ state: z.literal('named_by_others'), asked: askedSchema, party: partySchema }),
]);
export type ScreeningResult = z.infer<typeof screeningResultSchema>;

const screeningSchema = z.object({
  id: z.string(),
  /** The procurement reference that the officer gave. */
  reference: z.string(),
  createdAt: z.iso.datetime(),
  ruleSet: ruleSetReferenceSchema,
  results: jsonText(z.array(screeningResultSchema)),
});
export type Screening = z.infer<typeof screeningSchema>;

/** Keeps a screening as what it was on its day, once and for ever. */
export function putScreening(screening: Screening): Write {
  const results = packed(canonicalJson(screening.results));
  const put = { ...keys.screening(screening.id), type: 'screening', ...screening, results };
  return { put, when: 'absent', otherwise: 'retry' };
}

export async function getScreening(store: Store, id: string): Promise<Screening | undefined> {
  return getItem(store, keys.screening(id), screeningSchema);
}
