import { assess } from '../../rules/assess.ts';
import type { Finding, InherentFactor } from '../../rules/assessment.ts';
import type { Example, Rule } from '../../rules/rule.ts';
import type { RuleSet } from '../../rules/rule-set.ts';

const usualDay = '2026-11-01';
const usualSignature = { signed: true, role: 'Head of procurement', date: '2026-10-15', authorised: true } as const;

/** What a rule says: a finding, or what it suggests of the context. */
type Said = Pick<Finding, 'message'> & { outcome: Finding['outcome'] | InherentFactor['level'] };

/** What a rule says of one of its examples, by the same door as for any declaration. Throws if the rule reads no form. */
export function tryExample(rule: Rule, example: Example, ruleSet: RuleSet): Said {
  const form = example.form ?? rule.forms[0];
  if (form === undefined) throw new RangeError(`${rule.id} reads no form.`);
  const { findings, inherent } = assess({
    declarations: [
      {
        id: 'example',
        form,
        formVersion: 2,
        period: { from: '2026-01-01', to: '2026-10-01' },
        signature: example.signature ?? usualSignature,
        answers: example.answers,
        qualifiers: example.qualifiers ?? {},
      },
    ],
    context: {
      party: { id: 'example', forms: [] },
      ...(example.observed === undefined ? {} : { observed: example.observed }),
      ...example.beside,
    },
    ruleSet: { ...ruleSet, rules: [rule] },
    asOf: example.asOf ?? usualDay,
  });
  const [finding] = findings;
  const [factor] = inherent?.factors ?? [];
  if (factor !== undefined) return { message: factor.message, outcome: factor.level };
  if (finding === undefined)
    throw new RangeError(`${rule.id} does not read the form of its example "${example.name}".`);
  return finding;
}
