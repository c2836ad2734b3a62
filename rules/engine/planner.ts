import { askedIn } from '../forms/question.ts';
import { questionsDownTo } from '../forms/walk.ts';
import type { Condition } from '../language.ts';
import type { FormName, Pointer } from '../vocabulary.ts';
import { readyCondition } from './condition.ts';
import { readyList } from './list.ts';
import type { Environment } from './operand.ts';
import type { Place } from './place.ts';
import { type Answer, pointerOf, type Scope } from './scope.ts';
import { emptyTrail, take } from './trail.ts';
import { FALSE, negate, TRUE, type Truth, UNKNOWN } from './truth.ts';
import { ask, either, impossible, nothingToAsk, together, type Ways } from './ways.ts';

/** What is known while the questions of one form are planned. */
export interface Planning {
  readonly form: FormName;
  readonly formVersion: number;
  readonly environment: Environment;
  readonly wasAsked: (answer: Answer) => boolean;
  /** The number of a question, by its pointer. */
  readonly numberOf: (pointer: Pointer) => number;
  /** What it takes to get an answer. While its openers are planned nothing would do: two that open one another open nothing. */
  readonly asked: Map<Answer, Ways>;
  /** What was already planned in a scope, by planner and truth. */
  readonly planned: Map<Scope, Map<object, Ways>>;
}

/** Finds the questions whose answers could bring a condition to a truth. */
export type Planner = (scope: Scope, wanted: Truth, planning: Planning) => Ways;

const planners = new WeakMap<Place, WeakMap<Condition, Planner>>();

/** The planner of a condition as it is read from a place, made once. */
export function plannerOf(condition: Condition, place: Place): Planner {
  const here = planners.get(place) ?? new WeakMap<Condition, Planner>();
  planners.set(place, here);
  const known = here.get(condition) ?? makePlanner(condition, place);
  here.set(condition, known);
  return known;
}

function makePlanner(condition: Condition, place: Place): Planner {
  const decide = readyCondition(condition, place);
  const open = openPlanner(condition, place);
  const keys = { [TRUE]: {}, [UNKNOWN]: {}, [FALSE]: {} };
  return (scope, wanted, planning) => {
    const { truth } = decide(scope, planning.environment);
    if (truth !== UNKNOWN) return truth === wanted ? nothingToAsk : impossible;
    const here = planning.planned.get(scope) ?? new Map<object, Ways>();
    planning.planned.set(scope, here);
    const ways = here.get(keys[wanted]) ?? open(scope, wanted, planning);
    here.set(keys[wanted], ways);
    return ways;
  };
}

/** Of a condition that is unknown. */
function openPlanner(condition: Condition, place: Place): Planner {
  switch (condition.op) {
    case 'term':
      return plannerOf(condition.of, place);
    case 'not': {
      const of = plannerOf(condition.of, place);
      return (scope, wanted, planning) => of(scope, negate(wanted), planning);
    }
    case 'all':
    case 'any': {
      const of = condition.of.map((each) => plannerOf(each, place));
      const needsEach = condition.op === 'all' ? TRUE : FALSE;
      return (scope, wanted, planning) => gathered(wanted === needsEach, of, (each) => each(scope, wanted, planning));
    }
    case 'some':
    case 'every': {
      const list = readyList(condition.list, place);
      const where = plannerOf(condition.where, list.row);
      const needsEach = condition.op === 'every' ? TRUE : FALSE;
      const decide = readyCondition(condition, place);
      return (scope, wanted, planning) => {
        const { rows, complete } = list.open(scope);
        const parts: (Scope | undefined)[] = complete ? [...rows] : [undefined, ...rows];
        return gathered(wanted === needsEach, parts, (row) =>
          row === undefined
            ? answersTo(decide(scope, planning.environment).answers, planning)
            : where(row, wanted, planning),
        );
      };
    }
    case 'stated':
    case 'constant':
    case 'oneOf':
    case 'compare':
    case 'covers':
    case 'listed': {
      const decide = readyCondition(condition, place);
      return (scope, _wanted, planning) => {
        const trail = emptyTrail();
        take(trail, decide(scope, planning.environment));
        return answersTo(trail.missing, planning);
      };
    }
  }
}

/** The ways of all parts put together, or those of any; no further than to where nothing can become of it. */
function gathered<P>(needsEach: boolean, parts: readonly P[], waysOf: (part: P) => Ways): Ways {
  if (!needsEach) return either(parts.map(waysOf));
  let ways = nothingToAsk;
  for (const part of parts) {
    ways = together(ways, waysOf(part));
    if (ways.length === 0) return impossible;
  }
  return ways;
}

/** The questions behind answers of which some are missing; none where nobody can answer them. */
function answersTo(answers: readonly Answer[], planning: Planning): Ways {
  const missing = answers.filter(({ value }) => value === undefined || typeof value === 'object');
  return missing.length === 0 ? impossible : gathered(true, missing, (answer) => askFor(answer, planning));
}

function askFor(answer: Answer, planning: Planning): Ways {
  const known = planning.asked.get(answer);
  if (known !== undefined) return known;
  planning.asked.set(answer, impossible);
  const ways = openedAndAsked(answer, planning);
  planning.asked.set(answer, ways);
  return ways;
}

function openedAndAsked(answer: Answer, planning: Planning): Ways {
  const { form, formVersion } = planning;
  // What the version of the form never asked is nobody's silence, and no question to put.
  if (!planning.wasAsked(answer)) return nothingToAsk;
  const pointer = withoutTotal(pointerOf(answer));
  if (/^\/(context|facts)\//.test(pointer)) return impossible;
  const { scope, field } = answer;
  // Within its own row: whoever has a row was asked for the list.
  const row = pointer.slice(0, pointer.length - withoutTotal(field.pointer).length);
  const opened = gathered(true, questionsDownTo(form, pointer, row), (question) => {
    const askedIf = askedIn(question, formVersion);
    return askedIf === false ? nothingToAsk : plannerOf(askedIf, scope.place)(scope, TRUE, planning);
  });
  return together(opened, ask(planning.numberOf(pointer)));
}

const withoutTotal = (pointer: Pointer): Pointer => pointer.replace(/\/total$/, '');
