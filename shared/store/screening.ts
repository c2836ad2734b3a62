import * as z from 'zod';
import { outcomes, severities } from '../../rules/vocabulary.ts';
import { canonicalJson } from '../audit/canonical.ts';
import { disputedSchema } from '../disputing/marks.ts';
import { identifierSchema } from './identifier.ts';
import { jsonText } from './json-text.ts';
import { keys, prefixes } from './keys.ts';
import { packed } from './packed.ts';
import { getAll, getItem } from './read.ts';
import type { Store } from './store.ts';
import { identitySchema, ruleSetReferenceSchema, scoreSchema, verdictSummary } from './verdict.ts';
import type { Write } from './write.ts';

/** What the asker calls it, beside how it is to be found. */
const line = { reference: z.exactOptional(z.string()) };
const askedSchema = z.union([
  z.object({ id: z.string(), ...line }),
  z.object({ identifier: z.string(), ...line }),
  z.object({ name: z.string(), ...line }),
]);
const partySchema = z.object({ id: z.string(), name: z.string(), identity: identitySchema });

/** One of several that could be meant, with what tells it from the others. */
const candidateSchema = partySchema.extend({
  country: z.exactOptional(z.string().nullable()),
  identifiers: z.exactOptional(z.array(identifierSchema)),
});

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
    disputed: z.exactOptional(disputedSchema),
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
  z.object({
    ...{ state: z.literal('nothing_declared'), asked: askedSchema, party: partySchema },
    disputed: z.exactOptional(disputedSchema),
  }),
  z.object({ state: z.literal('several_match'), asked: askedSchema, parties: z.array(candidateSchema) }),
  z.object({ state: z.literal('similar_names'), asked: askedSchema, parties: z.array(candidateSchema) }),
  z.object({ state: z.literal('not_registered'), asked: askedSchema }),
  /** Not registered either, and others say that they use it or are used by it. */
  z.object({ state: z.literal('named_by_others'), asked: askedSchema, party: partySchema }),
]);
export type ScreeningResult = z.infer<typeof screeningResultSchema>;

const resultsSchema = jsonText(z.array(screeningResultSchema));

const screeningSchema = z.object({
  id: z.string(),
  /** The procurement reference that the officer gave. */
  reference: z.string(),
  createdAt: z.iso.datetime(),
  ruleSet: ruleSetReferenceSchema,
  results: resultsSchema,
});
export type Screening = z.infer<typeof screeningSchema>;

/** In how many items its results are; one where it does not say. */
const recordSchema = screeningSchema.extend({ parts: z.exactOptional(z.int().positive()) });

/** DynamoDB takes 400 KB in an item. Packed, a hundred results that have nothing in common have about 40 at most. */
const resultsAnItem = 100;

/** Keeps a screening as what it was on its day, once and for ever: its results in items of a hundred. */
export function putScreening({ results, ...screening }: Screening): Write[] {
  const [first = [], ...more] = Array.from({ length: Math.ceil(results.length / resultsAnItem) }, (_, part) =>
    results.slice(part * resultsAnItem, (part + 1) * resultsAnItem),
  );
  const parts = more.length === 0 ? {} : { parts: more.length + 1 };
  const items = [
    { ...keys.screening(screening.id), type: 'screening', ...screening, ...parts, results: pack(first) },
    ...more.map((part, index) => ({
      ...{ ...keys.screeningPart(screening.id, index + 2), type: 'screening-part', results: pack(part) },
    })),
  ];
  return items.map((put) => ({ put, when: 'absent', otherwise: 'retry' }));
}

const pack = (results: readonly ScreeningResult[]) => packed(canonicalJson(results));

export async function getScreening(store: Store, id: string): Promise<Screening | undefined> {
  const record = await getItem(store, keys.screening(id), recordSchema);
  if (record === undefined) return undefined;
  const { parts = 1, ...screening } = record;
  if (parts === 1) return screening;
  const more = await getAll(
    store,
    keys.screening(id).pk,
    prefixes.screeningParts,
    z.object({ results: resultsSchema }),
  );
  return { ...screening, results: [...screening.results, ...more.flatMap(({ results }) => results)] };
}
