import { type Band, bands, type DueDiligenceTier, dueDiligenceTiers } from '../../../../rules/vocabulary.ts';
import type { Result } from './look-up.ts';

export type Scored = Extract<Result, { state: 'scored' }>;
export type Unscored = Exclude<Result, Scored>;

const riskiest: readonly Band[] = bands;

const isScored = (result: Result): result is Scored => result.state === 'scored';
export const isUnscored = (result: Result): result is Unscored => result.state !== 'scored';

/** Riskiest first, as lists of scores are: by band, then by what is not ruled out. */
export function riskiestFirst(results: readonly Result[]): Scored[] {
  const place = ({ band }: Scored) => riskiest.indexOf(band);
  return results
    .filter(isScored)
    .toSorted((one, other) => place(one) - place(other) || other.score.notRuledOut - one.score.notRuledOut);
}

/** Which of a screening somebody wants to see; what is empty chooses nothing away. */
export interface Filter {
  bands: readonly Band[];
  tiers: readonly DueDiligenceTier[];
  /** The least that is not ruled out. */
  least: number;
}

/** The filter of an address; what is none of it is left alone. */
export function filterOf(query: URLSearchParams): Filter {
  const least = query.get('least') ?? '';
  return {
    bands: bands.filter((band) => query.getAll('band').includes(band)),
    tiers: dueDiligenceTiers.filter((tier) => query.getAll('tier').includes(tier)),
    least: /^\d{1,3}$/.test(least) ? Number(least) : 0,
  };
}

/** Whether a result is one of those that a filter lets through. */
export const passes =
  ({ bands: wanted, tiers, least }: Filter) =>
  ({ band, tier, score }: Scored): boolean =>
    (wanted.length === 0 || wanted.includes(band)) &&
    (tiers.length === 0 || (tier !== undefined && tiers.includes(tier))) &&
    score.notRuledOut >= least;

export const isFiltering = ({ bands: wanted, tiers, least }: Filter): boolean =>
  wanted.length + tiers.length + least > 0;
