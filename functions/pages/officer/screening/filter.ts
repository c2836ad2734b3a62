import { type Band, bands, type DueDiligenceTier, dueDiligenceTiers } from '../../../../rules/vocabulary.ts';
import type { Result } from './look-up.ts';
import { percentOf, type Scored } from './ordered.ts';
import { askedText } from './read-lines.ts';

/** Parts of the scale of coverage, in percent: the first ends where it is enough for any band but the worst. */
export const coverageParts = { under: [0, 60], between: [60, 90], over: [90, 101] } as const;
export type CoveragePart = keyof typeof coverageParts;
export const coverageNames = ['under', 'between', 'over'] as const satisfies readonly CoveragePart[];

/** Which of a screening somebody wants to see; what is empty chooses nothing away. */
export interface Filter {
  bands: readonly Band[];
  coverage: readonly CoveragePart[];
  tiers: readonly DueDiligenceTier[];
  /** The least that is not ruled out. */
  least: number;
  /** A part of a name or of the person's own reference. */
  sought: string;
}

/** The filter of an address; what is none of it is left alone. */
export function filterOf(query: URLSearchParams): Filter {
  const least = query.get('least') ?? '';
  return {
    bands: bands.filter((band) => query.getAll('band').includes(band)),
    coverage: coverageNames.filter((part) => query.getAll('coverage').includes(part)),
    tiers: dueDiligenceTiers.filter((tier) => query.getAll('tier').includes(tier)),
    least: /^\d{1,3}$/.test(least) ? Number(least) : 0,
    sought: (query.get('q') ?? '').trim(),
  };
}

/** Whether a result is one of those that a filter lets through. */
export const passes =
  ({ bands: wanted, coverage: parts, tiers, least, sought }: Filter) =>
  (result: Scored): boolean =>
    (wanted.length === 0 || wanted.includes(result.band)) &&
    (parts.length === 0 || parts.some((part) => isWithin(part, percentOf(result.coverage)))) &&
    (tiers.length === 0 || (result.tier !== undefined && tiers.includes(result.tier))) &&
    result.score.notRuledOut >= least &&
    isSought(result, sought);

function isWithin(part: CoveragePart, percent: number): boolean {
  const [from, end] = coverageParts[part];
  return percent >= from && percent < end;
}

/** Whether a line, or whom it means, is called as somebody looks for it. */
export function isSought(result: Result, sought: string): boolean {
  const name = 'name' in result ? result.name : '';
  const all = [name, askedText(result.asked), result.asked.reference ?? ''];
  return sought === '' || all.some((words) => folded(words).includes(folded(sought)));
}

/** Without the marks on letters, in small ones. */
const folded = (words: string): string => words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Whether it chooses by what only a score has. */
export const isOfScores = ({ bands: wanted, coverage: parts, tiers, least }: Filter): boolean =>
  wanted.length + parts.length + tiers.length + least > 0;

export const isFiltering = (filter: Filter): boolean => isOfScores(filter) || filter.sought !== '';
