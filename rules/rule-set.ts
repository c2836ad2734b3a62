import type { Scalar } from './language.ts';
import type { Rule } from './rule.ts';
import type { Band, Confidence, DueDiligenceTier, IsoDate, Level } from './vocabulary.ts';

/** One value of a parameter, from a day on, with the reference it was taken from. */
interface DatedValue {
  from: IsoDate;
  value: Scalar;
  reference: string;
  certainty?: 'medium' | 'low';
}

/** A threshold, a number of days, a cap: never a constant in a rule, because it changes with time. */
export interface Parameter {
  id: string;
  title: string;
  unit: string;
  values: readonly DatedValue[];
}

/** All numbers of the score; shares of numbers as pairs of integers, so that nothing floats. */
export interface ScoreParameters {
  points: { remedying: number; major: number; minor: number; info: number };
  /** Points at which the part below `ceiling` is half used up. */
  half: number;
  /** The most that findings without a critical group can amount to. */
  ceiling: readonly [numerator: number, denominator: number];
  /** What each critical group divides the rest by. */
  criticalDivisor: number;
  /** `medium` from the first, `high` from the second. */
  bands: { medium: number; high: number };
  /** Below this share of the weight decided, a party is `not_scored`. */
  coverageFloor: readonly [numerator: number, denominator: number];
  coverageWeights: { critical: number; major: number; minor: number; info: number };
}

/** One line of the table that crosses band, inherent risk and confidence; a member left out stands for any. */
export interface TierLine {
  band?: readonly Band[];
  inherent?: readonly Level[];
  confidence?: readonly Confidence[];
  tier: DueDiligenceTier;
}

/** How far others' conduct reaches along a chain of links; integers, and shares as pairs of them. */
export interface ExposureParameters {
  /** What each link leaves of a conduct score. */
  damping: readonly [numerator: number, denominator: number];
  /** Beyond so many links nothing is felt. */
  longest: number;
  /** The exposure, `notRuledOut`, from which on the due diligence is at least enhanced. */
  enhancedFrom: number;
  /**
   * After a link has ended it counts as long as workers are owed money or documents, as findings of these groups tell;
   * where these do not decide it, for so many days.
   */
  owed: { groups: readonly string[]; days: number };
}

/** A named, versioned, dated selection of rules with their severities and parameters. */
export interface RuleSet {
  id: string;
  version: string;
  title: string;
  jurisdiction: string;
  effectiveFrom: IsoDate;
  effectiveTo?: IsoDate;
  /** What a reader must not take it for. */
  isNot: string;
  rules: readonly Rule[];
  parameters: readonly Parameter[];
  score: ScoreParameters;
  /**
   * The meaning that it was published under, recorded in each of its assessments: the engine still gives the same bytes
   * for every earlier one. A set of before there was a second meaning says nothing, and means `1`.
   */
  engine?: '2';
  /** The public tables that its rules read: another edition is another table. */
  tables?: readonly { id: string; edition: string }[];
  /** How far to look, by band, inherent risk and confidence: the first line that fits. Only where the set has rules on the context. */
  tiers?: readonly TierLine[];
  /** Only where the set says how far others' conduct reaches: beside the score, which it never changes. */
  exposure?: ExposureParameters;
  /** What each tier asks of the buyer, as message codes. */
  asks?: { readonly [tier in DueDiligenceTier]?: readonly string[] };
}

/** The value of a parameter on a day: the newest one that had begun by then; undefined before the first. */
export function valueOn(parameter: Parameter, day: IsoDate): Scalar | undefined {
  let newest: DatedValue | undefined;
  for (const each of parameter.values) {
    if (each.from <= day && (newest === undefined || each.from > newest.from)) newest = each;
  }
  return newest?.value;
}
