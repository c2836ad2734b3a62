import type { TierLine } from '../rule-set.ts';
import type { Band, Confidence, DueDiligenceTier, Level } from '../vocabulary.ts';

/** What a table of tiers crosses; of the inherent risk what is not ruled out. */
export interface Crossed {
  band: Band;
  inherent: Level;
  confidence: Confidence;
}

/** The tier of the first line that fits; undefined where the table has none. */
export const tierOf = (
  lines: readonly TierLine[],
  { band, inherent, confidence }: Crossed,
): DueDiligenceTier | undefined =>
  lines.find(
    (line) =>
      (line.band?.includes(band) ?? true) &&
      (line.inherent?.includes(inherent) ?? true) &&
      (line.confidence?.includes(confidence) ?? true),
  )?.tier;
