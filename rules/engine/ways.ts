/** Questions whose answers, together, could bring something about; numbered, each after those that open it. */
export interface Way {
  readonly questions: readonly number[];
  /** The same as bits, to tell at a glance whether two ways are alike. */
  readonly set: bigint;
  /** Whether these are all that it takes: of more than can be listed only the first are kept. */
  readonly whole: boolean;
}

/** Ways that can be chosen from, fewest questions first; none where nothing that can be asked would do. */
export type Ways = readonly Way[];

/** The most questions that are ever listed. */
export const mostQuestions = 10;
/** Of alternatives more are kept than of what is put together, so that a long way is not lost among many short ones. */
const mostWays = { together: 6, either: 12 };

export const nothingToAsk: Ways = [{ questions: [], set: 0n, whole: true }];
export const impossible: Ways = [];

export const ask = (question: number): Ways => [{ questions: [question], set: 1n << BigInt(question), whole: true }];

/** One way of each, put together. */
export function together(one: Ways, other: Ways): Ways {
  if (one === nothingToAsk) return other;
  if (other === nothingToAsk) return one;
  const pairs: Way[] = [];
  for (const a of one) for (const b of other) pairs.push(joined(a, b));
  return fewestFirst(pairs, mostWays.together);
}

/** A way of any of them. One that asks for nothing hangs on what the version of the form never asked. */
export function either(ways: readonly Ways[]): Ways {
  const asking = ways.flatMap((each) => each.filter(({ questions }) => questions.length > 0));
  return fewestFirst(asking, mostWays.either);
}

function joined(a: Way, b: Way): Way {
  const set = a.set | b.set;
  if (set === a.set && a.whole === b.whole) return a;
  const more = b.questions.filter((question) => !a.questions.includes(question));
  const questions = [...a.questions, ...more];
  const whole = a.whole && b.whole && questions.length <= mostQuestions;
  return { questions: questions.slice(0, mostQuestions), set, whole };
}

/** Sorting keeps the order of equals, so that the same declaration always gets the same list. */
const fewestFirst = (ways: readonly Way[], most: number): Ways =>
  ways.length < 2 ? ways : unlike(ways).toSorted(byLength).slice(0, most);

/** Each way once, whatever the order of its questions. */
function unlike(ways: readonly Way[]): readonly Way[] {
  const known = new Set<bigint>();
  return ways.filter(({ set }) => !known.has(set) && known.add(set));
}

const byLength = (a: Way, b: Way): number =>
  Number(b.whole) - Number(a.whole) || a.questions.length - b.questions.length;

/** How many of its questions are still to be put. */
export function costOf({ questions }: Pick<Way, 'questions'>, asked: ReadonlySet<number>): number {
  let cost = 0;
  for (const question of questions) if (!asked.has(question)) cost++;
  return cost;
}

/** The way that takes fewest questions more, the first of equals. */
export function cheapest(ways: Ways, asked: ReadonlySet<number>): Way | undefined {
  let best: Way | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const way of ways) {
    const cost = costOf(way, asked) + (way.whole ? 0 : mostQuestions);
    if (cost >= least) continue;
    best = way;
    least = cost;
  }
  return best;
}

/** Whether one of the ways asks for nothing but these. */
export const isWithin = (ways: Ways, asked: ReadonlySet<number>): boolean =>
  ways.some((way) => way.whole && costOf(way, asked) === 0);
