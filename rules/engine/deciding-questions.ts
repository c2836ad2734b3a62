import type { Assessment } from '../assessment.ts';
import { rank } from '../score.ts';
import type { FormName, Pointer } from '../vocabulary.ts';
import type { Filing } from './filing.ts';
import type { Judged } from './finding.ts';
import type { Environment } from './operand.ts';
import { type Planning, plannerOf } from './planner.ts';
import { coverOf, type OpenGroup, withoutNeedless } from './question-cover.ts';
import { FALSE, TRUE, UNKNOWN } from './truth.ts';
import { cheapest, nothingToAsk, together, type Ways } from './ways.ts';

interface Question {
  form: FormName;
  pointer: Pointer;
}

/**
 * The smallest list of unanswered questions that could decide most undecided weight, critical groups first: a greedy
 * cover, from which each question is dropped that the others make needless. A question that other answers rule out is
 * never listed, one that another opens only after that one. Each says which rules it decides, with the others listed.
 * Before them stands what would state the repair of breaches that earlier declarations showed.
 */
export function decidingQuestions(
  judged: readonly Judged[],
  filings: ReadonlyMap<FormName, Filing>,
  environment: Environment,
): Assessment['nextQuestions'] {
  const closing = closingQuestions(judged);
  const open = openIn(judged);
  if (open.length === 0) return closing;
  const questions: Question[] = [];
  const planWays = plannerFor(filings, environment, questions);
  const groups = open.map(({ verdicts, ...group }): OpenGroup & { verdicts: Judged[] } => ({
    ...group,
    verdicts,
    ways: verdicts.map(planWays),
  }));
  const { chosen, decided, begun } = coverOf(groups);
  const listed = withoutNeedless(chosen, decided, begun);
  const rules = new Map([...listed].map((question) => [question, new Set<string>()]));
  for (const { verdicts, ways } of groups.filter((group) => decided.includes(group) || begun.includes(group))) {
    for (const [index, verdict] of verdicts.entries()) {
      const way = cheapest(ways[index] ?? [], listed);
      for (const question of way?.questions ?? []) rules.get(question)?.add(verdict.ready.rule.id);
    }
  }
  const deciding = [...listed].flatMap((number) => {
    const question = questions[number];
    return question === undefined ? [] : [{ ...question, rules: [...(rules.get(number) ?? [])].sort() }];
  });
  return [...closing, ...deciding];
}

/** What would state the repair of the breaches that stay: it closes what no other answer does. */
function closingQuestions(judged: readonly Judged[]): Assessment['nextQuestions'] {
  const closing = new Map<string, Question & { rules: string[] }>();
  for (const { form, ready, unrepaired = [] } of judged) {
    for (const pointer of unrepaired) {
      const known = closing.get(form + pointer) ?? { form, pointer, rules: [] };
      known.rules.push(ready.rule.id);
      closing.set(form + pointer, known);
    }
  }
  return [...closing.values()];
}

/** The groups that are not decided, with their verdicts that are open and weigh more than what was found there. */
function openIn(judged: readonly Judged[]): (Omit<OpenGroup, 'ways'> & { verdicts: Judged[] })[] {
  if (judged.every(({ verdict }) => verdict.kind !== 'unknown')) return [];
  return [...Map.groupBy(judged, ({ group }) => group).values()].flatMap((group) => {
    const found = Math.max(...group.map((each) => rank(each.found ? each.weight : (each.foundWeight ?? 0))));
    const verdicts = group.filter(({ verdict, weight }) => verdict.kind === 'unknown' && rank(weight) > found);
    if (verdicts.length === 0) return [];
    const critical = verdicts.some(({ weight }) => weight === 'critical');
    const worth = Math.max(...verdicts.map(({ weight }) => (weight === 'critical' ? 1000 : weight)));
    return [{ verdicts, critical, worth }];
  });
}

/** Plans what would decide a verdict: that the rule does not apply, or that it does and no graver case holds. */
function plannerFor(
  filings: ReadonlyMap<FormName, Filing>,
  environment: Environment,
  questions: Question[],
): (of: Judged) => Ways {
  const numbers = new Map<string, number>();
  const plannings = new Map<FormName, Planning>();
  const planningOf = (form: FormName, { formVersion, wasAsked }: Filing): Planning => {
    const numberOf = (pointer: Pointer): number => {
      const key = form + pointer;
      const number = numbers.get(key) ?? questions.push({ form, pointer }) - 1;
      numbers.set(key, number);
      return number;
    };
    return { form, formVersion, environment, wasAsked, numberOf, asked: new Map(), planned: new Map() };
  };
  return ({ ready, form, scope }) => {
    const filing = filings.get(form);
    if (filing === undefined) return [];
    const planning = plannings.get(form) ?? planningOf(form, filing);
    plannings.set(form, planning);
    const applies = plannerOf(ready.rule.appliesIf, scope.place);
    let decides = applies(scope, TRUE, planning);
    for (const condition of graverAndOpen(ready, scope, environment)) {
      decides = together(decides, plannerOf(condition, scope.place)(scope, FALSE, planning));
    }
    // What hangs only on questions that were never asked needs none.
    return [...applies(scope, FALSE, planning), ...decides].filter((way) => way !== nothingToAsk[0]);
  };
}

/** The conditions of the cases that keep a verdict open, as `judge` has them: graver than the one that holds. */
function graverAndOpen({ rule, cases, otherwise }: Judged['ready'], scope: Judged['scope'], environment: Environment) {
  const truths = cases.map((each) => each.if(scope, environment).truth);
  const settled = truths.indexOf(TRUE);
  const { rank: holding } = cases[settled]?.conclusion ?? otherwise;
  return rule.cases.flatMap((each, index) => {
    const isGraver = holding === 0 || (cases[index]?.conclusion.rank ?? 0) > holding;
    return truths[index] === UNKNOWN && isGraver && (settled === -1 || index < settled) ? [each.if] : [];
  });
}
