import type { Assessment } from '../assessment.ts';
import type { ScoreParameters } from '../rule-set.ts';
import { rank } from '../score.ts';
import type { Band, Confidence } from '../vocabulary.ts';
import { restsOnOthers } from './confidence.ts';
import type { Judged } from './finding.ts';

interface Measured {
  coverage: Assessment['coverage'];
  confidence: Confidence;
  criticalFound: boolean;
  criticalOpen: boolean;
}

/** A group of rules as far as it has been gone through. */
interface Group {
  /** What it adds to coverage, by the gravest conclusion that one of its rules could reach. */
  weight: number;
  applies: boolean;
  open: boolean;
  notAsked: boolean;
  /** What weighs heaviest of what was found, and of what is open. */
  found: number;
  notRuledOut: number;
}

/**
 * How much of what applies could be decided, by group. A group weighs as much as the gravest conclusion that one of its
 * rules could reach; it is decided when each of its rules is, or when nothing that is open in it could outweigh what
 * was found; never while questions that were not asked could change it. Also whether something critical was found or is open.
 */
export function measure(judged: readonly Judged[], parameters: ScoreParameters): Measured {
  const groups = new Map<string, Group>();
  let [settled, documented, criticalFound, criticalOpen] = [0, 0, false, false];
  for (const each of judged) {
    const { verdict, weight, found } = each;
    const group = groups.get(each.group) ?? emptyGroup();
    groups.set(each.group, group);
    group.weight = Math.max(group.weight, parameters.coverageWeights[each.ready.gravest]);
    if (verdict.kind === 'not_applicable') continue;
    group.applies = true;
    group.notAsked ||= each.notAsked;
    if (found) group.found = Math.max(group.found, rank(weight));
    else {
      group.open = true;
      group.found = Math.max(group.found, rank(each.foundWeight ?? 0));
      group.notRuledOut = Math.max(group.notRuledOut, rank(weight));
    }
    if (weight === 'critical' && found) criticalFound = true;
    if (weight === 'critical' && !found) criticalOpen = true;
    if (found && each.ready.gravest === 'critical' && !restsOnOthers(verdict.trail.answers)) {
      settled++;
      if (each.confidence === 'documented') documented++;
    }
  }
  let decided = 0;
  let total = 0;
  for (const group of groups.values()) {
    if (!group.applies) continue;
    total += group.weight;
    if (isDecided(group)) decided += group.weight;
  }
  return {
    coverage: { decided, total, percent: total === 0 ? 100 : Math.trunc((100 * decided) / total) },
    confidence: settled > 0 && documented === settled ? 'documented' : 'declared',
    criticalFound,
    criticalOpen,
  };
}

const emptyGroup = (): Group => ({
  weight: 0,
  applies: false,
  open: false,
  notAsked: false,
  found: 0,
  notRuledOut: 0,
});

const isDecided = ({ open, notAsked, found, notRuledOut }: Group): boolean =>
  !notAsked && (!open || (found > 0 && notRuledOut <= found));

/** The band, in this order: a critical finding; too little known or out of date; then by the score. */
export function gate(facts: Measured & { score: number; expired: boolean }, parameters: ScoreParameters): Band {
  if (facts.criticalFound) return 'critical';
  const [numerator, denominator] = parameters.coverageFloor;
  const { decided, total } = facts.coverage;
  if (facts.expired || facts.criticalOpen || denominator * decided < numerator * total) return 'not_scored';
  if (facts.score < parameters.bands.medium) return 'low';
  return facts.score < parameters.bands.high ? 'medium' : 'high';
}
