import { tables } from '../data/tables.ts';
import { severalMediums } from '../engine/inherent.ts';
import { planThreshold } from '../forms/federal-contract.ts';
import { catalogue } from '../parameters/catalogue.ts';
import type { Rule } from '../rule.ts';
import type { RuleSet } from '../rule-set.ts';

/** Not read by a rule: it tells which links are part of what rules read, where a set has rules on both sides of a link. */
const linksAnswer = 'links.answer.days';

/** Parameters that the engine itself reads, also to tell which questions are asked and which links count. */
export const ofEngine = ['declaration.validity.days', 'evidence.age.days', planThreshold, severalMediums, linksAnswer];

/** Makes a rule set with the parameters and the public tables that its rules name. */
export function makeRuleSet(draft: Omit<RuleSet, 'parameters' | 'tables'>): RuleSet {
  const json = JSON.stringify(draft.rules);
  const hasContext = draft.rules.some(({ subject }) => subject === 'context');
  const named = new Set([...json.matchAll(/"parameter":"([^"]+)"/g)].map(([, id]) => id));
  const read = tables.filter(({ id }) => json.includes(`"table":${JSON.stringify(id)}`));
  const isCalledFor = (id: string) =>
    id === severalMediums ? hasContext : id === linksAnswer ? json.includes('/context/ledger') : true;
  const isRead = (id: string) => named.has(id) || (ofEngine.includes(id) && isCalledFor(id));
  return {
    ...draft,
    parameters: catalogue.filter(({ id }) => isRead(id)),
    ...(read.length === 0 ? {} : { tables: read.map(({ id, edition }) => ({ id, edition })) }),
  };
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
