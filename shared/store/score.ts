import * as z from 'zod';
import { owing } from '../../rules/owes.ts';
import { getItems } from './batch.ts';
import { exposureSchema } from './exposure.ts';
import { gsi1, keys, prefixes } from './keys.ts';
import { getAll, getItem } from './read.ts';
import type { Store } from './store.ts';
import type { Timing } from './timing.ts';
import { identitySchema, ruleSetReferenceSchema, verdictSummary } from './verdict.ts';
import type { Write } from './write.ts';

export const currentScoreSchema = z.object({
  party: z.string(),
  /** Name and identity stand here too, so that a list of scores needs no second read. */
  name: z.string(),
  identity: identitySchema,
  ruleSet: ruleSetReferenceSchema,
  ...verdictSummary,
  /** The rules that found a critical breach, by id; scores of before events were told do not say. */
  critical: z.exactOptional(z.array(z.string())),
  /** The id of the assessment that gave it. */
  assessment: z.string(),
  createdAt: z.iso.datetime(),
  /** Whether workers are owed money or documents: for those who used the party, after they stopped. */
  owes: z.exactOptional(z.enum(owing)),
  /** Of those whom the party uses; absent under rule sets that know none, and in scores of before there was one. */
  exposure: z.exactOptional(exposureSchema),
  /** The tier stands above what the party's own answers ask for, because of its exposure. */
  tierRaisedBy: z.exactOptional(z.literal('exposure')),
  version: z.int().positive(),
});
/** A party's score under a rule set as it stands. */
export type CurrentScore = z.infer<typeof currentScoreSchema>;

/** Keeps a score in place of the one that was read; reads again when another came between. */
export function putScore(score: Omit<CurrentScore, 'version'>, replaces: CurrentScore | undefined): Write {
  const { party, ruleSet, band } = score;
  const version = (replaces?.version ?? 0) + 1;
  const put = {
    ...keys.score(party, ruleSet.id),
    ...gsi1.score(ruleSet.id, band, score.score.notRuledOut, party),
    type: 'score',
    version,
    summary: { ...score, version },
  };
  return { put, when: replaces === undefined ? 'absent' : { version: replaces.version }, otherwise: 'retry' };
}

export async function getScore(store: Store, party: string, ruleSet: string): Promise<CurrentScore | undefined> {
  return getItem(store, keys.score(party, ruleSet), currentScoreSchema);
}

/** A party's current scores under every rule set. */
export async function scoresOf(store: Store, party: string): Promise<CurrentScore[]> {
  return getAll(store, keys.party(party).pk, prefixes.scores, currentScoreSchema);
}

/** The current scores of up to 100 parties, by party id; a party without one is not in the map. */
export async function scoresOfAll(
  store: Store,
  parties: Iterable<string>,
  ruleSet: string,
  timing?: Partial<Timing>,
): Promise<Map<string, CurrentScore>> {
  const wanted = [...new Set(parties)].map((party) => keys.score(party, ruleSet));
  const scores = await getItems(store, wanted, currentScoreSchema, timing);
  return new Map(scores.map((score) => [score.party, score]));
}

/** The current scores of parties under several rule sets, rule set by rule set and in the order of the parties. */
export async function scoresUnder(
  store: Store,
  parties: readonly string[],
  ruleSets: readonly string[],
): Promise<CurrentScore[]> {
  const wanted = ruleSets.flatMap((ruleSet) => parties.map((party) => keys.score(party, ruleSet)));
  const found = new Map(
    (await getItems(store, wanted, currentScoreSchema)).map((score) => [`${score.ruleSet.id} ${score.party}`, score]),
  );
  return ruleSets.flatMap((ruleSet) => parties.flatMap((party) => found.get(`${ruleSet} ${party}`) ?? []));
}
