import { far } from '../../basis.ts';
import { type PlanElement, planElements } from '../../forms/compliance-plan.ts';
import { planNeeded } from '../../forms/federal-contract.ts';
import { all, any, is, no, yes } from '../../language.ts';
import { gap, met, type Rule, rule, when } from '../../rule.ts';
import { largeAbroad, underFederal } from '../far/examples.ts';

const titles: { readonly [name in PlanElement]: string } = {
  awareness: 'The compliance plan makes employees aware of the policy',
  reporting: 'The compliance plan lets employees report breaches',
  recruitmentAndWages: 'The compliance plan has a recruitment and wage plan',
  housing: 'The compliance plan has a housing plan, where housing is provided or arranged',
  subcontracts: 'The compliance plan reaches agents and subcontractors of every tier',
};
const letters = { awareness: 'A', reporting: 'B', recruitmentAndWages: 'C', housing: 'D', subcontracts: 'E' } as const;

/** A plan that lacks five elements is one plan that falls short: hence one group. How good a text is, people judge. */
const elementPresent = (name: PlanElement): Rule => {
  const id = `REM-08${letters[name]}`;
  const at = `/compliancePlan/${name}`;
  const [has, lacks] = name === 'housing' ? (['yes', 'no'] as const) : ([true, false] as const);
  const plan = (answers: { [member: string]: unknown }) => ({ ...largeAbroad(), compliancePlan: answers });
  return rule({
    id,
    version: 1,
    topic: 'contract-compliance',
    group: 'compliance-plan',
    subject: 'declarant',
    forms: ['supplier'],
    title: titles[name],
    basis: [far(`52.222-50(h)(3)(${planElements[name].number})`)],
    appliesIf: planNeeded,
    cases: [when(any(no('/compliancePlan/exists'), all(yes('/compliancePlan/exists'), is(at, lacks))), gap('major'))],
    otherwise: met({ review: 'credibility' }),
    examples: [
      { name: 'no plan', answers: plan({ exists: false }), gives: `${id}.gap` },
      { name: 'a plan without it', answers: plan({ exists: true, [name]: lacks }), gives: `${id}.gap` },
      { name: 'a plan that has it', answers: plan({ exists: true, [name]: has }), gives: `${id}.met` },
      { name: 'no word of it', answers: plan({ exists: true }), gives: `${id}.unknown` },
      {
        name: 'a contract that calls for no plan',
        answers: underFederal({ abroad: 'none' }),
        gives: `${id}.not_applicable`,
      },
    ],
  });
};

export const planElementRules: readonly Rule[] = [
  elementPresent('awareness'),
  elementPresent('reporting'),
  elementPresent('recruitmentAndWages'),
  elementPresent('housing'),
  elementPresent('subcontracts'),
];
