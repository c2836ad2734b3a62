import * as z from 'zod';
import type { Exposure, Provider, Reach } from '../../rules/exposure.ts';
import { canonicalJson, digestOf } from '../audit/canonical.ts';
import { getItems } from './batch.ts';
import { jsonText } from './json-text.ts';
import { keys } from './keys.ts';
import { packed } from './packed.ts';
import { getItem } from './read.ts';
import type { Store } from './store.ts';
import { ruleSetReferenceSchema, scoreSchema } from './verdict.ts';
import { inPlaceOf, type Write } from './write.ts';

const originSchema = z.object({
  score: z.int(),
  path: z.array(z.string()),
  unknown: z.exactOptional(z.literal(true)),
});
const layersSchema = z.array(z.array(originSchema));
const reachSchema = z.object({ found: layersSchema, notRuledOut: layersSchema }) satisfies z.ZodType<Reach>;

/** Why somebody who is used counts as not known. */
const notKnown = ['not_named', 'not_confirmed', 'nothing_declared', 'declaration_expired'] as const;

const providerSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('known'), party: z.string(), own: scoreSchema, reach: reachSchema }),
  z.object({ state: z.literal('not_known'), why: z.enum(notKnown), party: z.exactOptional(z.string()) }),
]) satisfies z.ZodType<CountedProvider>;
/** One whom a party uses, as it counted. */
export type CountedProvider =
  | Extract<Provider, { state: 'known' }>
  | { state: 'not_known'; why: (typeof notKnown)[number]; party?: string };

/** A party's exposure as it stands beside its score. */
export const exposureSchema: z.ZodType<Exposure> = z.object({
  ...scoreSchema.shape,
  state: z.enum(['none', 'known', 'not_known']),
  by: z.object({ found: z.exactOptional(originSchema), notRuledOut: z.exactOptional(originSchema) }),
});

export const keptExposureSchema = z.object({
  party: z.string(),
  ruleSet: ruleSetReferenceSchema,
  exposure: exposureSchema,
  reach: jsonText(reachSchema),
  /** Those whom the party uses, with as much of what reaches them as counts for it: the whole can be reckoned again. */
  providers: jsonText(z.array(providerSchema)),
  version: z.int().positive(),
}) satisfies z.ZodType<KeptExposure>;
/** A party's exposure under a rule set, what it hands on to those who use it, and what it was reckoned from. */
export interface KeptExposure {
  party: string;
  ruleSet: { id: string; version: string; digest: string };
  exposure: Exposure;
  reach: Reach;
  providers: readonly CountedProvider[];
  version: number;
}
export type NewExposure = Omit<KeptExposure, 'version'>;

/** Keeps an exposure in place of the one that was read; reads again when another came between. */
export function putExposure(exposure: NewExposure, replaces: KeptExposure | undefined): Write {
  const version = (replaces?.version ?? 0) + 1;
  const { party, ruleSet, reach, providers } = exposure;
  const put = {
    ...keys.exposure(party, ruleSet.id),
    type: 'exposure',
    ...exposure,
    reach: packed(canonicalJson(reach)),
    providers: packed(canonicalJson(providers)),
    version,
  };
  return { put, ...inPlaceOf(replaces) };
}

export async function getExposure(store: Store, party: string, ruleSet: string): Promise<KeptExposure | undefined> {
  return getItem(store, keys.exposure(party, ruleSet), keptExposureSchema);
}

/** The exposures of several parties, by party id; one whom nothing ever reached is not in the map. */
export async function exposuresOfAll(
  store: Store,
  parties: Iterable<string>,
  ruleSet: string,
): Promise<Map<string, KeptExposure>> {
  const wanted = [...new Set(parties)].map((party) => keys.exposure(party, ruleSet));
  const found = await getItems(store, wanted, keptExposureSchema);
  return new Map(found.map((exposure) => [exposure.party, exposure]));
}

/** By which the audit knows an exposure; two with the same one say the same. */
export const exposureDigest = ({ party, ruleSet, exposure, reach, providers }: NewExposure): string =>
  digestOf({ party, ruleSet, exposure, reach, providers });
