import { planThreshold } from '../forms/federal-contract.ts';
import { catalogue } from '../parameters/catalogue.ts';
import type { Rule } from '../rule.ts';
import type { RuleSet } from '../rule-set.ts';

/** Parameters that the engine itself reads, also to tell which questions are asked. */
export const ofEngine = ['declaration.validity.days', 'evidence.age.days', planThreshold];

/** Makes a rule set with the parameters that its rules name. */
export function makeRuleSet(draft: Omit<RuleSet, 'parameters'>): RuleSet {
  const named = new Set([...JSON.stringify(draft.rules).matchAll(/"parameter":"([^"]+)"/g)].map(([, id]) => id));
  return { ...draft, parameters: catalogue.filter(({ id }) => named.has(id) || ofEngine.includes(id)) };
}

/**
 * The same rules with only the paragraphs of some instruments, so that a set speaks in the name of nothing else.
 * Throws where a rule would then rest on nothing.
 */
export function citing(rules: readonly Rule[], ...instruments: string[]): Rule[] {
  return rules.map((rule) => {
    const basis = rule.basis.filter(({ instrument }) => instruments.includes(instrument));
    if (basis.length === 0) throw new RangeError(`${rule.id} rests on none of ${instruments.join(', ')}.`);
    return { ...rule, basis };
  });
}
