import { c189, far, iloFair, practice, un13, underFederalContract, ungp } from '../../basis.ts';
import { elevated } from '../../forms/elevated.ts';
import { type Condition, oneOf } from '../../language.ts';
import { type Example, gap, met, type Rule, rule, when } from '../../rule.ts';
import { lowRisk } from '../examples.ts';
import { fiftyVulnerable, hasWorkers, noWorkers } from '../workers.ts';

/**
 * 13(k)-3 speaks of recipients of government contracts only, not of grants, and not of companies without public
 * money. The rules apply to everyone all the same, on the standards cited beside it; if funding decided whether they
 * apply, leaving that answer out would leave certain gaps undecided.
 */
const told = (draft: {
  id: string;
  version: number;
  title: string;
  basis: Rule['basis'];
  appliesIf: Condition;
  answer: 'protectionsTold' | 'grievanceRouteTold' | 'agentsTold';
  /** Where it does not apply. */
  without: Pick<Example, 'name' | 'answers'>;
}): Rule => {
  const { answer, without: _, ...rest } = draft;
  const notices = (reach: string) => ({ ...fiftyVulnerable, notices: { [answer]: reach } });
  return rule({
    ...rest,
    topic: 'grievance',
    subject: 'declarant',
    forms: ['supplier', 'agency'],
    cases: [when(oneOf(`/notices/${answer}`, ['some', 'none']), gap('major'))],
    otherwise: met(),
    examples: [
      { name: 'nobody told', answers: notices('none'), gives: `${draft.id}.gap` },
      { name: 'only some told', answers: notices('some'), gives: `${draft.id}.gap` },
      { name: 'all told', answers: notices('all'), gives: `${draft.id}.met` },
      { name: 'no word of it', answers: notices('not_known'), gives: `${draft.id}.unknown` },
      { ...draft.without, gives: `${draft.id}.not_applicable` },
    ],
  });
};

export const protectionsTold = told({
  id: 'GRV-01A',
  version: 2,
  title: 'Workers are told how they are protected',
  basis: [un13('k', 3), iloFair('principle 10'), underFederalContract(far('52.222-50(c)(1)'))],
  appliesIf: hasWorkers,
  answer: 'protectionsTold',
  without: { name: 'a company without workers', answers: noWorkers },
});

export const grievanceRouteTold = told({
  id: 'GRV-01B',
  version: 2,
  title: 'Workers are told where and how to complain',
  basis: [un13('k', 3), ungp('31(b)'), iloFair('principle 13'), c189('17(1)')],
  appliesIf: hasWorkers,
  answer: 'grievanceRouteTold',
  without: { name: 'a company without workers', answers: noWorkers },
});

/** Paragraph 13 speaks of employees only: that agents are told is required by one State's clause alone. */
export const agentsTold = told({
  id: 'GRV-01C',
  version: 2,
  title: 'Agents and recruiters are told the policy and what follows if they break it',
  basis: [practice('agents and recruiters are told the policy'), underFederalContract(far('52.222-50(c)(1)'))],
  appliesIf: elevated,
  answer: 'agentsTold',
  without: { name: 'work of low risk', answers: lowRisk },
});
