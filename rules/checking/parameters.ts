import type { Rule } from '../rule.ts';
import { valueOn } from '../rule-set.ts';
import { ofEngine } from '../sets/make.ts';
import { type Checked, type Diagnostic, diagnosing } from './diagnostic.ts';

const namedIn = (value: unknown): string[] => [
  ...new Set([...JSON.stringify(value).matchAll(/"parameter":"([^"]+)"/g)].map(([, id]) => id ?? '')),
];

/** `missing-parameter`: what a rule compares with has a value in its set, on the day on which the set takes effect too. */
export function checkParameters(rule: Rule, { ruleSet }: Checked): Diagnostic[] {
  const found = diagnosing(ruleSet, rule.id);
  const { examples: _, ...logic } = rule;
  return namedIn(logic).flatMap((id) => {
    const parameter = ruleSet.parameters.find((each) => each.id === id);
    if (parameter === undefined) return [found('missing-parameter', '', `The set has no parameter ${id}.`)];
    if (valueOn(parameter, ruleSet.effectiveFrom) !== undefined) return [];
    const words = `The parameter ${id} has no value on ${ruleSet.effectiveFrom}, when the set takes effect.`;
    return [found('missing-parameter', '', words)];
  });
}

/** `idle-parameter`: a set has no parameter that none of its rules reads, nor the engine itself. */
export function checkIdleParameters({ ruleSet }: Checked): Diagnostic[] {
  const read = new Set([...ofEngine, ...ruleSet.rules.flatMap(({ examples: _, ...logic }) => namedIn(logic))]);
  return ruleSet.parameters
    .filter(({ id }) => !read.has(id))
    .map(({ id }) => diagnosing(ruleSet, id)('idle-parameter', '', 'No rule of the set reads this parameter.'));
}
