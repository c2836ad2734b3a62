import type { Score } from '../../rules/assessment.ts';
import type { ScoreParameters } from '../../rules/rule-set.ts';
import type { Judged } from './findings.ts';

type Weights = ReadonlyMap<string, number>;

/** The heaviest of each group, by what was found or by what is not ruled out; what weighs nothing is left out. */
function heaviest(judged: readonly Judged[], by: keyof Score): Weights {
  const groups = new Map<string, number>();
  for (const each of judged) {
    const { group } = each.rule;
    if (each[by] > 0) groups.set(group, Math.max(groups.get(group) ?? 0, each[by]));
  }
  return groups;
}

/** 100 x (1 - d^-c x (1 - ceiling x P / (P + half))), rounded half up, in whole numbers. */
function scoreOf(groups: Weights, parameters: ScoreParameters): number {
  const weights = [...groups.values()];
  const critical = weights.filter((weight) => weight === Number.POSITIVE_INFINITY).length;
  const points = BigInt(weights.filter(Number.isFinite).reduce((sum, each) => sum + each, 0));
  const [part, of] = parameters.ceiling.map(BigInt);
  if (part === undefined || of === undefined) throw new RangeError('The ceiling has no share.');
  const divided = BigInt(parameters.criticalDivisor) ** BigInt(critical);
  const below = of * (points + BigInt(parameters.half));
  const whole = divided * below;
  const lost = 100n * (whole - (below - part * points));
  return Number((2n * lost + whole) / (2n * whole));
}

export const scores = (judged: readonly Judged[], parameters: ScoreParameters): Score => ({
  found: scoreOf(heaviest(judged, 'found'), parameters),
  notRuledOut: scoreOf(heaviest(judged, 'notRuledOut'), parameters),
});

/** The score without a finding and all others of its group. */
export const mended = (one: Judged, judged: readonly Judged[], parameters: ScoreParameters): Score =>
  scores(
    judged.filter(({ rule }) => rule.group !== one.rule.group),
    parameters,
  );
