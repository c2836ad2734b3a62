import { type Band, bands } from '../../../../rules/vocabulary.ts';
import type { Result } from './look-up.ts';

export type Scored = Extract<Result, { state: 'scored' }>;
export type Unscored = Exclude<Result, Scored>;

const riskiest: readonly Band[] = bands;

export const isScored = (result: Result): result is Scored => result.state === 'scored';
export const isUnscored = (result: Result): result is Unscored => result.state !== 'scored';

/** Riskiest first, as lists of scores are: by band, then by what is not ruled out. */
export function riskiestFirst(results: readonly Result[]): Scored[] {
  const place = ({ band }: Scored) => riskiest.indexOf(band);
  return results
    .filter(isScored)
    .toSorted((one, other) => place(one) - place(other) || other.score.notRuledOut - one.score.notRuledOut);
}

/** How much of the rules could be decided, in percent, never more than was. */
export const percentOf = ({ decided, total }: Scored['coverage']): number =>
  total === 0 ? 0 : Math.floor((100 * decided) / total);
