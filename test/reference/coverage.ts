import type { Assessment } from '../../rules/assessment.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { Judged } from './findings.ts';
import { gravity } from './verdict.ts';

/** How much of the weight of the groups that apply is decided. */
export function coverageOf(judged: readonly Judged[], { score }: RuleSet): Assessment['coverage'] {
  let [decided, total] = [0, 0];
  for (const group of Map.groupBy(judged, ({ rule }) => rule.group).values()) {
    if (group.every(({ outcome }) => outcome === 'not_applicable')) continue;
    const weight = Math.max(...group.map((each) => mostOf(each, score)));
    total += weight;
    const found = Math.max(...group.map((each) => each.found));
    const outweighed = group.every((each) => each.outcome !== 'unknown' || (found > 0 && each.notRuledOut <= found));
    if (outweighed && !group.some(({ notAsked }) => notAsked)) decided += weight;
  }
  return { decided, total, percent: total === 0 ? 100 : Math.floor((100 * decided) / total) };
}

/** What the gravest conclusion that a rule can come to weighs in the coverage. */
function mostOf({ rule }: Judged, score: RuleSet['score']): number {
  const conclusions = [rule.otherwise, ...rule.cases.map(({ conclusion }) => conclusion)];
  const weighing = conclusions.filter((each) => gravity(each, score) > 0);
  return Math.max(score.coverageWeights.info, ...weighing.map(({ severity }) => score.coverageWeights[severity]));
}
