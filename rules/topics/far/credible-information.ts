import { far } from '../../basis.ts';
import { federal } from '../../forms/federal-contract.ts';
import { yes } from '../../language.ts';
import { gap, met, type Rule, rule, when } from '../../rule.ts';
import type { Basis } from '../../vocabulary.ts';
import { notFederal, underFederal } from './examples.ts';

/**
 * Whether people are held or moved by force, sex is bought or work is forced is not for a machine to judge, and not by
 * an answer in a form: that something is known goes to a person, and weighs nothing beyond the duties to tell and act.
 */
const flagged = (draft: { id: string; title: string; basis: readonly Basis[]; answer: string }): Rule => {
  const { answer, ...rest } = draft;
  const known = (is: boolean) => ({ ...underFederal(), incidents: { [answer]: is } });
  return rule({
    ...rest,
    version: 1,
    topic: 'incidents',
    subject: 'declarant',
    forms: ['supplier'],
    appliesIf: federal,
    cases: [when(yes(`/incidents/${answer}`), gap('info', { suffix: 'review', review: 'protection' }))],
    otherwise: met(),
    examples: [
      { name: 'credible information', answers: known(true), gives: `${draft.id}.gap.review` },
      { name: 'none', answers: known(false), gives: `${draft.id}.met` },
      { name: 'no word of it', answers: underFederal(), gives: `${draft.id}.unknown` },
      { name: 'no federal contract', answers: notFederal, gives: `${draft.id}.not_applicable` },
    ],
  });
};

export const credibleInformationRules: readonly Rule[] = [
  flagged({
    id: 'FAR-INC-01',
    title: 'Credible information of people held or moved by force, fraud or coercion goes to a person',
    basis: [far('52.222-50(b)(1)')],
    answer: 'heldOrMoved',
  }),
  flagged({
    id: 'FAR-INC-02',
    title: 'Credible information of sex bought while the contract ran goes to a person',
    basis: [far('52.222-50(b)(2)')],
    answer: 'commercialSex',
  }),
  flagged({
    id: 'FAR-INC-03',
    title: 'Credible information of forced work goes to a person',
    basis: [far('52.222-50(b)(3)')],
    answer: 'forcedWork',
  }),
];
