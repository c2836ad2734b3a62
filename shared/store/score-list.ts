import { type Band, bands } from '../../rules/vocabulary.ts';
import { gsi1, scoreShards } from './keys.ts';
import { mergeShards, type Shard } from './merge-shards.ts';
import { type Page, type PageRequest, queryItems } from './read.ts';
import { type CurrentScore, currentScoreSchema } from './score.ts';
import type { Store } from './store.ts';

/** The score that a list ended with: the next page begins after it. */
export interface ScorePosition {
  band: Band;
  notRuledOut: number;
  party: string;
}

/** Which scores are wanted: all bands or one, all numbers or those with at least this `notRuledOut`. */
export interface ScoreFilter {
  ruleSet: string;
  band?: Band | undefined;
  minScore?: number | undefined;
}

/**
 * Current scores, riskiest first: critical, not scored, high, medium, low, and in each band by falling `notRuledOut`,
 * equal ones by falling party id. Pages follow one another without a gap or a repeat; a score that changes while
 * pages are turned shows where it stands then. One a moment old may be missing.
 */
export async function listScores(
  store: Store,
  { ruleSet, band, minScore = 0 }: ScoreFilter,
  { limit, after }: PageRequest<ScorePosition>,
): Promise<Page<CurrentScore, ScorePosition>> {
  const wanted = band === undefined ? bands.slice(after ? bands.indexOf(after.band) : 0) : [band];
  const found: CurrentScore[] = [];
  for (const each of wanted) {
    if (found.length > limit) break;
    const start = after?.band === each ? sortKey(ruleSet, after) : undefined;
    const shards = scoreShards.map((shard) => readShard(store, gsi1.scores(ruleSet, each, shard), ruleSet, start));
    const order = (score: CurrentScore): string => sortKey(ruleSet, positionOf(score));
    const inBand = await mergeShards(shards, limit + 1 - found.length, (one, other) => order(one) > order(other));
    // Scores fall within a band, so the first one below the minimum ends it.
    found.push(...inBand.filter(({ score }) => score.notRuledOut >= minScore));
  }
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return found.length > limit && last !== undefined ? { items, next: positionOf(last) } : { items };
}

function positionOf({ band, score, party }: CurrentScore): ScorePosition {
  return { band, notRuledOut: score.notRuledOut, party };
}

function sortKey(ruleSet: string, { band, notRuledOut, party }: ScorePosition): string {
  return gsi1.score(ruleSet, band, notRuledOut, party).gsi1sk;
}

function readShard(store: Store, partition: string, ruleSet: string, start?: string): Shard<CurrentScore> {
  return async (after, count) => {
    const below = after === undefined ? start : sortKey(ruleSet, positionOf(after));
    const query = {
      IndexName: 'gsi1',
      KeyConditionExpression: below === undefined ? 'gsi1pk = :shard' : 'gsi1pk = :shard AND gsi1sk < :below',
      ExpressionAttributeValues: { ':shard': partition, ...(below !== undefined && { ':below': below }) },
      ScanIndexForward: false,
    };
    return (await queryItems(store, query, currentScoreSchema, count)).items;
  };
}
