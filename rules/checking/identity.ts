import { normalForm, someRows, textOf } from '../comparing/normal.ts';
import type { Rule } from '../rule.ts';
import { type Checked, type Diagnostic, diagnosing } from './diagnostic.ts';

/** `duplicate-rule`: an id stands once in a set, and no two rules judge alike. */
export function checkDuplicates({ ruleSet }: Checked): Diagnostic[] {
  const judged = ruleSet.rules.filter(({ subject }) => subject !== 'state');
  const ids = ruleSet.rules.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const alike = [...Map.groupBy(judged, judgementOf).values()].flatMap(([first, ...others]) =>
    others.filter(({ id }) => id !== first?.id).map((other) => ({ id: other.id, like: first?.id })),
  );
  return [
    ...twice.map((id) => diagnosing(ruleSet, id)('duplicate-rule', '', 'The set has more than one rule of this id.')),
    ...alike.map(({ id, like }) => diagnosing(ruleSet, id)('duplicate-rule', '', `It judges just as ${like} does.`)),
  ];
}

const judgementOf = ({ forms, subject, appliesIf, cases, otherwise }: Rule): string =>
  textOf({
    forms,
    subject,
    appliesIf: normalForm(appliesIf, undefined, someRows),
    cases: cases.map((each) => ({ ...each, if: normalForm(each.if, undefined, someRows) })),
    otherwise,
  });

/** `rule-without-basis`, `duplicate-basis`: a rule rests on at least one paragraph, each cited once. */
export function checkBasis(rule: Rule, { ruleSet }: Checked): Diagnostic[] {
  const found = diagnosing(ruleSet, rule.id);
  const cites = rule.basis.map(({ cite }) => cite);
  if (cites.length === 0) return [found('rule-without-basis', '/basis', 'It rests on no paragraph.')];
  const twice = cites.filter((cite, index) => cites.indexOf(cite) !== index);
  return twice.map((cite) => found('duplicate-basis', '/basis', `It cites ${cite} more than once.`));
}

/** `rule-in-no-set`: of all rules that there are, each belongs to a set. */
export function checkHomeless(rules: readonly Pick<Rule, 'id'>[], sets: readonly Checked[]): Diagnostic[] {
  const known = new Set(sets.flatMap(({ ruleSet }) => ruleSet.rules.map(({ id }) => id)));
  return rules
    .filter(({ id }) => !known.has(id))
    .map(({ id }) => ({ name: 'rule-in-no-set', path: `topics/${id}`, rule: id, message: 'No rule set has it.' }));
}
