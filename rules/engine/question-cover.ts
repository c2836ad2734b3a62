import { cheapest, costOf, isWithin, mostQuestions, type Way, type Ways } from './ways.ts';

/** A group of rules that is not decided. */
export interface OpenGroup {
  critical: boolean;
  /** What it is worth to decide it. */
  worth: number;
  /** The ways to decide each of its verdicts that are open. */
  ways: readonly Ways[];
}

interface Candidate<G> {
  group: G;
  /** The cheapest way to decide all of its verdicts, and how many questions more it takes. */
  way: Omit<Way, 'set'>;
  cost: number;
}

/**
 * Takes group after group, critical ones first, each time the one whose questions decide most for each question more.
 * A critical group that takes more questions than there is room for is begun, in the room that is left.
 */
export function coverOf<G extends OpenGroup>(
  groups: readonly G[],
): { chosen: ReadonlySet<number>; decided: G[]; begun: G[] } {
  const chosen = new Set<number>();
  const begun: G[] = [];
  for (;;) {
    const candidates = groups.flatMap((group) => candidatesOf(group, chosen));
    const open = candidates.filter(({ cost }) => cost > 0);
    const critical = open.filter(({ group }) => group.critical);
    const best =
      bestOf(critical, open, chosen) ??
      beginning(critical, chosen) ??
      bestOf(open, open, chosen) ??
      beginning(open, chosen);
    if (best === undefined) {
      return { chosen, decided: groups.filter((group) => group.ways.every((ways) => isWithin(ways, chosen))), begun };
    }
    if (!fits(best, chosen)) begun.push(best.group);
    for (const question of best.way.questions) if (chosen.size < mostQuestions) chosen.add(question);
  }
}

function candidatesOf<G extends OpenGroup>(group: G, chosen: ReadonlySet<number>): Candidate<G>[] {
  const questions = new Set<number>();
  let whole = true;
  for (const ways of group.ways) {
    const way = cheapest(ways, chosen);
    if (way === undefined) return [];
    for (const question of way.questions) questions.add(question);
    whole &&= way.whole;
  }
  const way = { questions: [...questions], whole };
  return [{ group, way, cost: costOf(way, chosen) }];
}

const fits = ({ way, cost }: Candidate<unknown>, chosen: ReadonlySet<number>): boolean =>
  way.whole && chosen.size + cost <= mostQuestions;

function bestOf<G extends OpenGroup>(
  among: readonly Candidate<G>[],
  open: readonly Candidate<G>[],
  chosen: ReadonlySet<number>,
): Candidate<G> | undefined {
  let best: { candidate: Candidate<G>; gain: number } | undefined;
  for (const candidate of among) {
    if (!fits(candidate, chosen)) continue;
    const asked = new Set([...chosen, ...candidate.way.questions]);
    let gain = 0;
    for (const { group, way } of open) if (way.whole && costOf(way, asked) === 0) gain += group.worth;
    if (best === undefined || gain * best.candidate.cost > best.gain * candidate.cost) best = { candidate, gain };
  }
  return best?.candidate;
}

/** The group to begin although it does not fit: the one that takes fewest questions. */
function beginning<G extends OpenGroup>(
  among: readonly Candidate<G>[],
  chosen: ReadonlySet<number>,
): Candidate<G> | undefined {
  if (chosen.size === mostQuestions) return undefined;
  return among.toSorted((a, b) => Number(b.way.whole) - Number(a.way.whole) || a.cost - b.cost)[0];
}

/** Drops, from the last on, each question without which all that is decided would be decided all the same. */
export function withoutNeedless(
  chosen: ReadonlySet<number>,
  decided: readonly OpenGroup[],
  begun: readonly OpenGroup[],
): ReadonlySet<number> {
  const verdicts = decided.flatMap(({ ways }) => ways);
  const kept = new Set(begun.flatMap(({ ways }) => ways.flatMap((each) => cheapest(each, chosen)?.questions ?? [])));
  const left = new Set(chosen);
  for (const question of [...chosen].reverse()) {
    if (kept.has(question)) continue;
    left.delete(question);
    if (!verdicts.every((ways) => isWithin(ways, left))) left.add(question);
  }
  // In the order in which they were chosen.
  return new Set([...chosen].filter((question) => left.has(question)));
}
