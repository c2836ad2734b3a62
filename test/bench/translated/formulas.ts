import type { Environment } from '../../../rules/engine/operand.ts';
import { type Check, readyRuleSet } from '../../../rules/engine/ready-rule-set.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../../rules/engine/truth.ts';
import type { Condition } from '../../../rules/language.ts';
import type { RuleSet } from '../../../rules/rule-set.ts';
import { certainly, type Formula, type Reads, readsOf } from './formula.ts';

/** A condition of a rule set, as the two formulas that say when it holds and when it does not. */
interface Pair {
  holds: Formula;
  fails: Formula;
}

/** Every rule of a set on the forms it reads, with the numbers of the pairs that stand for its conditions. */
export interface Translation {
  pairs: readonly Pair[];
  reads: Reads;
  checks: readonly { check: Check; applies: number; cases: readonly number[] }[];
}

/** Translates all rules of a set. What several rules ask becomes one pair, as it is for us. */
export function translated(ruleSet: RuleSet, environment: Environment): Translation {
  const ready = readyRuleSet(ruleSet);
  const reads = readsOf(ready.root, environment);
  const pairs: Pair[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (condition: Condition): number => {
    const text = JSON.stringify(condition);
    const number =
      numbers.get(text) ??
      pairs.push({ holds: certainly(condition, true, reads), fails: certainly(condition, false, reads) }) - 1;
    numbers.set(text, number);
    return number;
  };
  const checks = [...ready.checks, ...ready.contextChecks].map((check) => ({
    check,
    applies: numberOf(check.ready.rule.appliesIf),
    cases: check.ready.rule.cases.map((each) => numberOf(each.if)),
  }));
  return { pairs, reads, checks };
}

/** The message code of each rule on a form, from what its conditions come to. */
export const codesFrom = ({ checks }: Translation, form: string, truthOf: (pair: number) => Truth): string[] =>
  checks
    .filter(({ check }) => check.form === form)
    .map(({ check, applies, cases }) => codeOf(check, truthOf(applies), cases.map(truthOf)));

function codeOf({ ready }: Check, applies: Truth, cases: readonly Truth[]): string {
  if (applies === FALSE) return ready.codes.notApplicable;
  const first = cases.indexOf(TRUE);
  const settled = ready.cases[first]?.conclusion ?? ready.otherwise;
  const before = ready.cases.slice(0, first === -1 ? undefined : first);
  const open = before.filter((_, index) => cases[index] === UNKNOWN).map(({ conclusion }) => conclusion);
  const isOpen =
    ready.rule.subject === 'context'
      ? open.length > 0 && (first === -1 || open.some(({ level }) => level !== settled.level))
      : open.some(({ rank }) => settled.rank === 0 || rank > settled.rank);
  return applies !== TRUE || isOpen ? ready.codes.unknown : settled.code;
}
