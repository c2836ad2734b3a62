import type { Band } from '../../rules/vocabulary.ts';
import type { Counts, ReassessmentShard } from '../store/reassessment.ts';

/** What became of one party. */
export type PartyResult =
  | { kind: 'renewed'; from: Band | 'none'; to: Band }
  | { kind: 'unchanged' }
  | { kind: 'notJudged' }
  | { kind: 'failed' };

/** What shards and jobs count. */
export type Progress = Pick<ReassessmentShard, 'counts' | 'bandChanges'>;

/** So that a shard stays small, however much goes wrong. */
const mostFailedParties = 20;

/** A shard after one more of its parties. */
export function counted(shard: ReassessmentShard, party: string, result: PartyResult): ReassessmentShard {
  const { counts, failedParties } = shard;
  const change = result.kind === 'renewed' && result.from !== result.to ? { [`${result.from}>${result.to}`]: 1 } : {};
  const failed = result.kind === 'failed' && failedParties.length < mostFailedParties;
  return {
    ...shard,
    cursor: party,
    counts: { ...counts, parties: counts.parties + 1, [result.kind]: counts[result.kind] + 1 },
    bandChanges: sumOf(shard.bandChanges, change),
    failedParties: failed ? [...failedParties, party] : failedParties,
  };
}

/** What two parts of the work come to together. */
export function added(one: Progress, other: Progress): Progress {
  const counts: Counts = {
    parties: one.counts.parties + other.counts.parties,
    renewed: one.counts.renewed + other.counts.renewed,
    unchanged: one.counts.unchanged + other.counts.unchanged,
    notJudged: one.counts.notJudged + other.counts.notJudged,
    failed: one.counts.failed + other.counts.failed,
  };
  return { counts, bandChanges: sumOf(one.bandChanges, other.bandChanges) };
}

function sumOf(one: Record<string, number>, other: Record<string, number>): Record<string, number> {
  const sum = { ...one };
  for (const [change, parties] of Object.entries(other)) sum[change] = (sum[change] ?? 0) + parties;
  return sum;
}
