import type { RuleSet } from '../../rules/rule-set.ts';
import { sectorOrder } from './groups.ts';
import { bandMeasure, categoriesOf, type Measure, measuresOf, silenceOf } from './measures.ts';
import { publish, type Source } from './publish.ts';
import type { StatisticsTable } from './table.ts';
import { besideLines, cellKey, groupKeys, type Tally } from './tally.ts';

/** The table of a year under one rule set from what was counted; only the line under which most were assessed counts. */
export function makeTable(
  tally: Tally,
  ruleSet: RuleSet,
  facts: { year: string; least: number; madeAt: Date },
): StatisticsTable {
  const { year, least, madeAt } = facts;
  const line = lineThatCounts(tally, ruleSet);
  const assessed = tally.parties[groupKeys.all] ?? 0;
  const silent = tally.registered - assessed;
  const tellsRegistered = assessed >= least && silent >= least;
  return {
    ruleSet: ruleSet.id,
    year,
    line,
    versions: (line === null ? [] : (tally.versions[ruleSet.id]?.[line] ?? [])).toSorted(byNumber),
    least,
    madeAt: madeAt.toISOString(),
    registered: tellsRegistered ? tally.registered : null,
    ...publish(sourceOf(tally, ruleSet, line), measuresOf(ruleSet), least),
  };
}

const byNumber = new Intl.Collator('en', { numeric: true }).compare;

function lineThatCounts({ counts }: Tally, { id }: RuleSet): string | null {
  const lines = Object.entries(counts[id] ?? {}).filter(([line]) => line !== besideLines);
  const sized = lines.map(([line, cells]) => ({
    line,
    parties: categoriesOf(bandMeasure).reduce(
      (sum, each) => sum + (cells[cellKey(groupKeys.all, bandMeasure, each)] ?? 0),
      0,
    ),
  }));
  return sized.toSorted((one, other) => other.parties - one.parties || byNumber(other.line, one.line))[0]?.line ?? null;
}

/** Of whom nothing is known under the line that counts is silent under this rule set, whatever an earlier line said of it. */
function sourceOf({ parties, counts }: Tally, { id }: RuleSet, line: string | null): Source {
  const own = (line === null ? undefined : counts[id]?.[line]) ?? {};
  const beside = counts[id]?.[besideLines] ?? {};
  const partiesOf = (group: string) => parties[group] ?? 0;
  return {
    parties: partiesOf,
    sectors: sectorOrder,
    corridors: Object.keys(parties)
      .flatMap((group) => corridorIn(group) ?? [])
      .sort(),
    cells: (group: string, measure: Measure) => {
      const known = categoriesOf(measure).map((category) => {
        const key = cellKey(group, measure, category);
        return { category, count: (own[key] ?? 0) + (beside[key] ?? 0) };
      });
      const silent = partiesOf(group) - known.reduce((sum, { count }) => sum + count, 0);
      return known.map(({ category, count }) => (category === silenceOf(measure) ? count + silent : count));
    },
  };
}

const prefix = groupKeys.corridor('');
const corridorIn = (group: string): string | undefined =>
  group.startsWith(prefix) ? group.slice(prefix.length) : undefined;
