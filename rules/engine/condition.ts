import type { Condition, List } from '../language.ts';
import { readyCoverage } from './coverage.ts';
import { readyList } from './list.ts';
import { compareTruth, type Environment, readyOperand } from './operand.ts';
import { type Json, parsePath, read, type Scope } from './scope.ts';
import { note, readyListNote, readyOperandNote, type Trail } from './trail.ts';
import { FALSE, negate, TRUE, type Truth, truth, UNKNOWN } from './truth.ts';

/** A condition taken apart once: `test` decides it, `trace` notes the answers that decided it or would. */
export interface ReadyCondition {
  readonly test: (scope: Scope, environment: Environment) => Truth;
  readonly trace: (scope: Scope, environment: Environment, trail: Trail) => void;
}

const ready = new WeakMap<Condition, ReadyCondition>();

/**
 * Turns a condition into functions, so that assessing many declarations walks no syntax tree. A condition that many
 * rules share becomes one, and is decided once for each row.
 */
export function readyCondition(condition: Condition): ReadyCondition {
  const known = ready.get(condition) ?? makeReady(condition);
  ready.set(condition, known);
  return known;
}

function makeReady(condition: Condition): ReadyCondition {
  switch (condition.op) {
    case 'constant': {
      const value = truth(condition.value);
      return { test: () => value, trace: () => {} };
    }
    case 'all':
      return combined(condition.of.map(readyCondition), FALSE);
    case 'any':
      return combined(condition.of.map(readyCondition), TRUE);
    case 'not': {
      const of = readyCondition(condition.of);
      return { test: (scope, environment) => negate(of.test(scope, environment)), trace: of.trace };
    }
    case 'oneOf': {
      const path = parsePath(condition.field);
      const values = new Set<Json>(condition.values);
      return {
        test: (scope) => {
          const answer = read(path, scope);
          return answer === undefined ? UNKNOWN : truth(values.has(answer));
        },
        trace: (scope, _environment, trail) => note(trail, path, scope),
      };
    }
    case 'compare': {
      const left = readyOperand(condition.left);
      const right = readyOperand(condition.right);
      const noteLeft = readyOperandNote(condition.left);
      const noteRight = readyOperandNote(condition.right);
      return {
        test: (scope, environment) => compareTruth(left(scope, environment), condition.is, right(scope, environment)),
        trace: (scope, _environment, trail) => {
          noteLeft(trail, scope);
          noteRight(trail, scope);
        },
      };
    }
    case 'some':
      return overRows(condition.list, readyCondition(condition.where), TRUE);
    case 'every':
      return overRows(condition.list, readyCondition(condition.where), FALSE);
    case 'covers':
      return readyCoverage(condition);
    case 'term':
      return readyCondition(condition.of);
  }
}

/** The same test, decided once in each scope. */
function once(decide: ReadyCondition['test']): ReadyCondition['test'] {
  return (scope, environment) => {
    const known = scope.truths.get(decide) ?? decide(scope, environment);
    scope.truths.set(decide, known);
    return known;
  };
}

/** The same trace, told to a trail once in each scope. */
function toldOnce(tell: ReadyCondition['trace']): ReadyCondition['trace'] {
  return (scope, environment, trail) => {
    if (scope.told.get(tell) === trail) return;
    scope.told.set(tell, trail);
    tell(scope, environment, trail);
  };
}

/** `all` is settled by one FALSE, `any` by one TRUE; otherwise one UNKNOWN leaves it open. */
function combined(of: readonly ReadyCondition[], decisive: typeof TRUE | typeof FALSE): ReadyCondition {
  const test = once((scope, environment) => {
    let unknown = false;
    for (const each of of) {
      const value = each.test(scope, environment);
      if (value === decisive) return decisive;
      if (value === UNKNOWN) unknown = true;
    }
    return unknown ? UNKNOWN : negate(decisive);
  });
  return {
    test,
    trace: toldOnce((scope, environment, trail) => {
      const result = test(scope, environment);
      for (const each of of) if (each.test(scope, environment) === result) each.trace(scope, environment, trail);
    }),
  };
}

/** One row with the value `decisive` settles it; without one, an unknown row or a row left out leaves it open. */
function overRows(list: List, where: ReadyCondition, decisive: typeof TRUE | typeof FALSE): ReadyCondition {
  const open = readyList(list);
  const noteList = readyListNote(list);
  const test = once((scope, environment) => {
    const { rows, complete } = open(scope);
    let unknown = false;
    for (const row of rows) {
      const value = where.test(row, environment);
      if (value === decisive) return decisive;
      if (value === UNKNOWN) unknown = true;
    }
    return unknown || !complete ? UNKNOWN : negate(decisive);
  });
  return {
    test,
    trace: toldOnce((scope, environment, trail) => {
      const result = test(scope, environment);
      const { rows, complete } = open(scope);
      if (result !== decisive) noteList(trail, scope, complete);
      for (const row of rows) {
        if (where.test(row, environment) === result) where.trace(row, environment, trail);
      }
    }),
  };
}
