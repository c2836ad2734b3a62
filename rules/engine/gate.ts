import type { Assessment } from '../assessment.ts';
import type { ScoreParameters } from '../rule-set.ts';
import { rank } from '../score.ts';
import type { Band, Confidence, Severity } from '../vocabulary.ts';
import type { Judged } from './finding.ts';

interface Measured {
  coverage: Assessment['coverage'];
  confidence: Confidence;
  criticalFound: boolean;
  criticalOpen: boolean;
}

/**
 * How much of what applies could be decided, by group. A group weighs as much as the gravest conclusion that one of its
 * rules could reach; it is decided when each of its rules is, or when nothing that is open in it could outweigh what
 * was found. Also whether something critical was found or is open.
 */
export function measure(judged: readonly Judged[], parameters: ScoreParameters): Measured {
  const applicable = judged.filter(({ verdict }) => verdict.kind !== 'not_applicable');
  let decided = 0;
  let total = 0;
  for (const group of Map.groupBy(judged, ({ rule }) => rule.group).values()) {
    if (group.every(({ verdict }) => verdict.kind === 'not_applicable')) continue;
    const weight = Math.max(...group.map((each) => parameters.coverageWeights[gravest(each)]));
    total += weight;
    if (isDecided(group)) decided += weight;
  }
  const critical = applicable.filter((each) => gravest(each) === 'critical');
  const settled = critical.filter(({ verdict }) => verdict.kind === 'decided');
  return {
    coverage: { decided, total, percent: total === 0 ? 100 : Math.trunc((100 * decided) / total) },
    confidence:
      settled.length > 0 && settled.every(({ confidence }) => confidence === 'documented') ? 'documented' : 'declared',
    criticalFound: judged.some(({ weight, found }) => weight === 'critical' && found),
    criticalOpen: judged.some(({ weight, found }) => weight === 'critical' && !found),
  };
}

function isDecided(group: readonly Judged[]): boolean {
  const open = group.filter(({ verdict }) => verdict.kind === 'unknown');
  const found = heaviest(group.filter((each) => each.found));
  return open.length === 0 || (found > 0 && heaviest(open) <= found && !open.some(({ notAsked }) => notAsked));
}

const heaviest = (of: readonly Judged[]): number => Math.max(0, ...of.map(({ weight }) => rank(weight)));

const order: readonly Severity[] = ['info', 'minor', 'major', 'critical'];
const gravest = ({ rule }: Judged): Severity =>
  [rule.otherwise, ...rule.cases.map(({ conclusion }) => conclusion)]
    .map(({ severity }) => severity)
    .reduce((worst, each) => (order.indexOf(each) > order.indexOf(worst) ? each : worst));

/** The band, in this order: a critical finding; too little known or out of date; then by the score. */
export function gate(facts: Measured & { score: number; expired: boolean }, parameters: ScoreParameters): Band {
  if (facts.criticalFound) return 'critical';
  const [numerator, denominator] = parameters.coverageFloor;
  const { decided, total } = facts.coverage;
  if (facts.expired || facts.criticalOpen || denominator * decided < numerator * total) return 'not_scored';
  if (facts.score < parameters.bands.medium) return 'low';
  return facts.score < parameters.bands.high ? 'medium' : 'high';
}
