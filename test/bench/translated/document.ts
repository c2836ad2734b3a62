import type { Assessment, AssessmentContext, Declaration } from '../../../rules/assessment.ts';
import { filingsOf } from '../../../rules/engine/filing.ts';
import type { Environment } from '../../../rules/engine/operand.ts';
import { readyRuleSet } from '../../../rules/engine/ready-rule-set.ts';
import type { Scope } from '../../../rules/engine/scope.ts';
import { type RuleSet, valueOn } from '../../../rules/rule-set.ts';

export const environmentOn = (ruleSet: RuleSet, asOf: string): Environment => {
  const now = new Map(ruleSet.parameters.map((each) => [each.id, valueOn(each, asOf)]));
  return { asOf, parameter: (id) => now.get(id) };
};

/** A declaration as the rules read it: its answers with the counts about it, made fresh, so that nothing is known yet. */
export function scopeOf(declaration: Declaration, ruleSet: RuleSet, environment: Environment): Scope {
  const { form } = declaration;
  const context: AssessmentContext = { party: { id: 'a-party', forms: [form] } };
  const ready = readyRuleSet(ruleSet);
  const scope = filingsOf({ declarations: [declaration], context, open: [], ready, environment }).get(form)?.scope;
  if (scope === undefined) throw new Error('A declaration that was filed is read.');
  return scope;
}

/** The message codes that our own assessment gives, one for each rule on the form. */
export const codesOf = ({ findings, inherent }: Assessment): string[] => [
  ...findings.map(({ message }) => message.code),
  ...(inherent?.factors ?? []).map(({ message }) => message.code),
];
