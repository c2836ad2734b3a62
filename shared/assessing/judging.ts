import type { RuleSet } from '../../rules/rule-set.ts';
import type { FormName } from '../../rules/vocabulary.ts';
import type { KeptDeclaration } from '../store/declaration.ts';
import type { Party } from '../store/party.ts';
import { formsOf } from './forms-of.ts';

/**
 * Whether a rule set has something to say of a party: a rule on a declarant's conduct for a form that it files or has
 * filed. Rules on the declaration itself are not enough: a set that says nothing of a form must not give a clean score.
 */
export function judgesParty(
  ruleSet: RuleSet,
  party: Pick<Party, 'kinds'>,
  filed: readonly Pick<KeptDeclaration, 'form'>[],
): boolean {
  const read = new Set<FormName>([...formsOf(party), ...filed.map(({ form }) => form)]);
  return ruleSet.rules.some(
    ({ subject, topic, forms }) =>
      subject === 'declarant' && topic !== 'integrity' && forms.some((form) => read.has(form)),
  );
}

/** Whether a rule set has rules on an authority's own contracts. */
export const judgesContracts = (ruleSet: RuleSet): boolean =>
  ruleSet.rules.some(({ subject, forms }) => subject === 'buyer' && forms.includes('contract'));
