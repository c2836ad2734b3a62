import type { Score } from './assessment.ts';
import type { ScoreParameters } from './rule-set.ts';
import type { Severity } from './vocabulary.ts';

/** What one finding weighs: a critical group, or points; `found` is false where the weight is only not ruled out. */
export interface Weighed {
  group: string;
  /** Breaks ties so that no order of rules or declarations can show: rule id and form. */
  key: string;
  weight: 'critical' | number;
  found: boolean;
  /** What was found of it all the same, where what is not ruled out weighs more. */
  foundWeight?: 'critical' | number;
}

export interface Shared {
  score: number;
  /** By `key`; they add up to the score. */
  shares: Map<string, number>;
  /** By `group`, as its findings stand for one fact: what the score would be without them. */
  ifMended: Map<string, number>;
}

/** The weight of a conclusion, or of the gravest conclusion that an unknown does not rule out. */
export function weightOf(
  outcome: 'met' | 'remedying' | 'gap' | 'breach' | 'conflict',
  severity: Severity,
  parameters: ScoreParameters,
): 'critical' | number {
  if (outcome === 'met') return 0;
  if (outcome === 'remedying') return parameters.points.remedying;
  return severity === 'critical' ? 'critical' : parameters.points[severity];
}

/** A weight as a number to compare: nothing outweighs `critical`. */
export const rank = (weight: 'critical' | number): number => (weight === 'critical' ? Number.MAX_SAFE_INTEGER : weight);

/** Negative where `a` is the heavier of two findings; ties by key. */
const heavierFirst = (a: Weighed, b: Weighed): number =>
  rank(b.weight) - rank(a.weight) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/**
 * `100 x (1 - d^-c x (1 - ceiling x P / (P + half)))`, rounded half up, in integers: `c` critical groups, `P` points
 * of all other groups. One critical group alone is 75, two 94; without one it never passes the ceiling.
 */
export function scoreOf(critical: number, points: number, parameters: ScoreParameters): number {
  const [top, bottom] = parameters.ceiling;
  const divisor = BigInt(parameters.criticalDivisor) ** BigInt(critical) * BigInt(bottom * (points + parameters.half));
  const left = BigInt(bottom * (points + parameters.half) - top * points);
  return Number((200n * (divisor - left) + divisor) / (2n * divisor));
}

/** The score of a list of findings, what each adds to it, and what mending each group would leave. */
export function share(findings: readonly Weighed[], parameters: ScoreParameters): Shared {
  const groups = Map.groupBy([...findings].sort(heavierFirst), (finding) => finding.group);
  const heaviest = [...groups.values()].flatMap((group) => group.slice(0, 1)).filter((each) => each.weight !== 0);
  const critical = heaviest.filter((each) => each.weight === 'critical');
  const other = heaviest.filter((each) => each.weight !== 'critical');
  const points = other.reduce((sum, each) => sum + pointsOf(each.weight), 0);
  const score = scoreOf(critical.length, points, parameters);
  const criticalPart = scoreOf(critical.length, 0, parameters);

  const shares = new Map<string, number>();
  for (const [key, part] of divide(
    criticalPart,
    critical.map((each) => ({ key: each.key, parts: 1 })),
  ))
    shares.set(key, part);
  const rest = other.map((each) => ({ key: each.key, parts: pointsOf(each.weight) }));
  for (const [key, part] of divide(score - criticalPart, rest)) shares.set(key, part);

  const ifMended = new Map<string, number>();
  for (const { group, weight } of heaviest) {
    const left = critical.length - (weight === 'critical' ? 1 : 0);
    ifMended.set(group, scoreOf(left, points - pointsOf(weight), parameters));
  }
  return { score, shares, ifMended };
}

const pointsOf = (weight: 'critical' | number): number => (weight === 'critical' ? 0 : weight);

/** Splits a whole number by parts: largest remainder, ties by key, so that the shares add up. */
function divide(whole: number, claims: readonly { key: string; parts: number }[]): Map<string, number> {
  const sum = claims.reduce((total, claim) => total + claim.parts, 0);
  const exact = claims.map(({ key, parts }) => ({
    key,
    low: Math.trunc((whole * parts) / sum),
    left: (whole * parts) % sum,
  }));
  let open = whole - exact.reduce((total, each) => total + each.low, 0);
  const byRemainder = exact.toSorted((a, b) => b.left - a.left || (a.key < b.key ? -1 : 1));
  return new Map(byRemainder.map(({ key, low }) => [key, open-- > 0 ? low + 1 : low]));
}

/** Both scores of the findings, and what each finding has to do with them: what was found, and what is not ruled out. */
export function scoreAndShares(
  findings: readonly Weighed[],
  parameters: ScoreParameters,
): { score: Score; sharesOf: (finding: Weighed) => { share: Score; ifMended: Score } } {
  const weighing = findings.filter(({ weight }) => weight !== 0);
  const found = share(
    weighing.flatMap((each) => {
      if (each.found) return [each];
      return each.foundWeight === undefined ? [] : [{ ...each, weight: each.foundWeight }];
    }),
    parameters,
  );
  const notRuledOut = share(weighing, parameters);
  return {
    score: { found: found.score, notRuledOut: notRuledOut.score },
    sharesOf: ({ key, group, weight }) =>
      weight === 0
        ? {
            share: { found: 0, notRuledOut: 0 },
            ifMended: { found: found.score, notRuledOut: notRuledOut.score },
          }
        : {
            share: { found: found.shares.get(key) ?? 0, notRuledOut: notRuledOut.shares.get(key) ?? 0 },
            ifMended: {
              found: found.ifMended.get(group) ?? found.score,
              notRuledOut: notRuledOut.ifMended.get(group) ?? notRuledOut.score,
            },
          },
  };
}
