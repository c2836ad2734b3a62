import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../../rules/engine/truth.ts';
import type { Flat, Rows } from './flat.ts';
import type { Formula } from './formula.ts';
import { codesFrom, type Translation } from './formulas.ts';

const operators = {
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '=': 'equal',
  '>=': 'greaterThanInclusive',
  '>': 'greaterThan',
};
const holds = {
  '<': (one: number, other: number) => one < other,
  '<=': (one: number, other: number) => one <= other,
  '=': (one: number, other: number) => one === other,
  '>=': (one: number, other: number) => one >= other,
  '>': (one: number, other: number) => one > other,
};

/**
 * The rules in json-rules-engine, two of its rules for each condition. It has no quantifier over the rows of a list:
 * what is asked of rows is an operator of ours, a plain function made beforehand, so that no row costs it a promise.
 */
export function inJsonRulesEngine(translation: Translation): (form: string, flat: Flat) => Promise<string[]> {
  const engine = new Engine([], { allowUndefinedFacts: true });
  engine.addOperator(
    'isKnownAndNotIn',
    (answer: unknown, values: unknown[]) => answer !== undefined && !values.includes(answer),
  );
  engine.addOperator('someRow', ({ rows }: Rows, where: number) => rows.some(made[where] ?? never));
  engine.addOperator(
    'everyRow',
    ({ rows, complete }: Rows, where: number) => complete && rows.every(made[where] ?? never),
  );
  const made: ((row: Flat) => boolean)[] = [];
  const numberOf = (where: Formula): number => made.push(plain(where)) - 1;
  for (const [index, { holds, fails }] of translation.pairs.entries()) {
    engine.addRule({ conditions: top(holds, numberOf), event: { type: `${index}` }, name: `holds ${index}` });
    engine.addRule({ conditions: top(fails, numberOf), event: { type: `${-1 - index}` }, name: `fails ${index}` });
  }
  return async (form, flat) => {
    const truths: Truth[] = translation.pairs.map(() => UNKNOWN);
    const { events } = await engine.run(flat);
    for (const { type } of events) {
      const number = Number(type);
      if (number < 0) truths[-1 - number] = FALSE;
      else truths[number] = TRUE;
    }
    return codesFrom(translation, form, (pair) => truths[pair] ?? UNKNOWN);
  };
}

const never = (): boolean => false;

/** All and any stand at the top of its rules. */
function top(formula: Formula, numberOf: (where: Formula) => number): TopLevelCondition {
  const condition = nested(formula, numberOf);
  return 'all' in condition || 'any' in condition ? condition : { all: [condition] };
}

function nested(formula: Formula, numberOf: (where: Formula) => number): NestedCondition {
  switch (formula.kind) {
    case 'constant':
      return formula.value ? { all: [] } : { fact: 'nothing', operator: 'equal', value: true };
    case 'and':
      return { all: formula.of.map((each) => nested(each, numberOf)) };
    case 'or':
      return { any: formula.of.map((each) => nested(each, numberOf)) };
    case 'among':
      return { fact: formula.name, operator: formula.not ? 'isKnownAndNotIn' : 'in', value: formula.values };
    case 'number':
      return { fact: formula.name, operator: operators[formula.is], value: formula.than };
    case 'fact':
      return { fact: formula.name, operator: 'equal', value: formula.value };
    case 'some':
    case 'every':
      return { fact: formula.name, operator: `${formula.kind}Row`, value: numberOf(formula.where) };
  }
}

/** A formula over a row as a plain function. */
function plain(formula: Formula): (row: Flat) => boolean {
  switch (formula.kind) {
    case 'constant':
      return () => formula.value;
    case 'and': {
      const of = formula.of.map(plain);
      return (row) => of.every((each) => each(row));
    }
    case 'or': {
      const of = formula.of.map(plain);
      return (row) => of.some((each) => each(row));
    }
    case 'among': {
      const values: readonly unknown[] = formula.values;
      return (row) => row[formula.name] !== undefined && values.includes(row[formula.name]) !== formula.not;
    }
    case 'number': {
      const compares = holds[formula.is];
      return (row) => {
        const value = row[formula.name];
        return typeof value === 'number' && compares(value, formula.than);
      };
    }
    case 'fact':
      return (row) => row[formula.name] === formula.value;
    case 'some':
    case 'every': {
      const where = plain(formula.where);
      return (row) => {
        const list = row[formula.name];
        if (typeof list !== 'object') return false;
        return formula.kind === 'some' ? list.rows.some(where) : list.complete && list.rows.every(where);
      };
    }
  }
}
