import type { Condition, List } from '../language.ts';
import { alikeIn } from './alike.ts';
import { readyCoverage } from './coverage.ts';
import { type Decision, decidedBy, decision, opposite } from './decision.ts';
import { readyList, shownBy } from './list.ts';
import { readyListed } from './listed.ts';
import { answersOf, compareTruth, partsOf, readyOperand } from './operand.ts';
import { fieldAt, type Place, slotFor } from './place.ts';
import type { ReadyCondition } from './ready-condition.ts';
import { answerAt, type Json } from './scope.ts';
import { FALSE, negate, TRUE, type Truth, truth, UNKNOWN } from './truth.ts';

const ready = new WeakMap<Place, Map<string, ReadyCondition>>();

/**
 * Turns a condition into a function, so that assessing many declarations walks no syntax tree. What many rules ask of
 * the same place becomes one, and is decided once for each row.
 */
export function readyCondition(condition: Condition, place: Place): ReadyCondition {
  const here = ready.get(place) ?? new Map<string, ReadyCondition>();
  ready.set(place, here);
  const text = JSON.stringify(condition);
  const known = here.get(text) ?? makeReady(condition, place);
  here.set(text, known);
  return known;
}

const unstated = decision(FALSE, []);

function makeReady(condition: Condition, place: Place): ReadyCondition {
  switch (condition.op) {
    case 'constant': {
      const value = truth(condition.value);
      return () => decision(value, []);
    }
    case 'all':
      return combined(condition.of, place, FALSE);
    case 'any':
      return combined(condition.of, place, TRUE);
    case 'not': {
      const of = readyCondition(condition.of, place);
      return (scope, environment) => opposite(of(scope, environment));
    }
    case 'stated': {
      const of = readyCondition(condition.of, place);
      return (scope, environment) => {
        const said = of(scope, environment);
        return said.truth === UNKNOWN ? unstated : said;
      };
    }
    case 'oneOf': {
      const values: readonly Json[] = condition.values;
      const field = fieldAt(place, condition.field, values);
      return (scope) => {
        const answer = answerAt(field, scope);
        return decidedBy(answer, answer.value === undefined ? UNKNOWN : truth(values.includes(answer.value)));
      };
    }
    case 'compare':
      return comparison(condition, place);
    case 'some':
      return overRows(condition.list, condition.where, place, TRUE);
    case 'every':
      return overRows(condition.list, condition.where, place, FALSE);
    case 'covers':
      return once(place, readyCoverage(condition, place));
    case 'listed':
      return once(place, readyListed(condition, place));
    case 'term':
      return readyCondition(condition.of, place);
  }
}

/** The same, decided once in each scope. */
function once(place: Place, decide: ReadyCondition): ReadyCondition {
  const slot = slotFor(place, 'conditions');
  return (scope, environment) => {
    const known = scope.decisions[slot];
    if (known !== undefined) return known;
    const decided = decide(scope, environment);
    scope.decisions[slot] = decided;
    return decided;
  };
}

function comparison(condition: Extract<Condition, { op: 'compare' }>, place: Place): ReadyCondition {
  const left = readyOperand(condition.left, place, readyCondition);
  const right = readyOperand(condition.right, place, readyCondition);
  const sides = [condition.left, condition.right];
  const answers = sides.flatMap((side) => answersOf(side, place));
  const parts = sides.flatMap((side) => partsOf(side, place, readyCondition));
  const [first] = answers;
  return once(place, (scope, environment) => {
    const holds = compareTruth(left(scope, environment), condition.is, right(scope, environment));
    if (first !== undefined && answers.length === 1 && parts.length === 0) return decidedBy(first(scope), holds);
    const rest = parts.map((part) => part(scope, environment));
    return decision(
      holds,
      [...answers.map((answer) => answer(scope)), ...rest.flatMap((part) => part.answers)],
      rest.flatMap((part) => part.decisions),
    );
  });
}

/** `all` is settled by one FALSE, `any` by one TRUE; otherwise one UNKNOWN leaves it open. */
function combined(
  conditions: readonly Condition[],
  place: Place,
  decisive: typeof TRUE | typeof FALSE,
): ReadyCondition {
  const of = conditions.map((each) => readyCondition(each, place));
  return once(place, (scope, environment) => {
    let strongest: Decision | undefined;
    let agreeing: Decision[] | undefined;
    for (const each of of) {
      const next = each(scope, environment);
      if (strongest === undefined || isStronger(next.truth, strongest.truth, decisive)) {
        strongest = next;
        agreeing = undefined;
      } else if (next !== strongest && next.truth === strongest.truth) {
        agreeing ??= [strongest];
        agreeing.push(next);
      }
    }
    if (strongest === undefined) return decision(negate(decisive), []);
    return agreeing === undefined ? strongest : decision(strongest.truth, [], agreeing);
  });
}

const isStronger = (one: Truth, other: Truth, decisive: Truth): boolean =>
  one !== other && (one === decisive || other === negate(decisive));

/** One row with the value `decisive` settles it; without one, an unknown row or a row left out leaves it open. */
function overRows(
  definition: List,
  condition: Condition,
  place: Place,
  decisive: typeof TRUE | typeof FALSE,
): ReadyCondition {
  const list = readyList(definition, place);
  const where = readyCondition(condition, list.row);
  return once(place, (scope, environment) => {
    const opened = list.open(scope);
    const alike = alikeIn(opened, list.row);
    let result = opened.complete ? negate(decisive) : UNKNOWN;
    const decided = alike.first.map((row) => where(row, environment));
    for (const { truth: next } of decided) if (isStronger(next, result, decisive)) result = next;
    const of = decided.map((each) => (each.truth === result ? each : undefined));
    return decision(result, result === decisive ? [] : shownBy(list, scope, opened.complete), [], { alike, of });
  });
}
