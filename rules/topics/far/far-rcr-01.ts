import { far } from '../../basis.ts';
import { federal } from '../../forms/federal-contract.ts';
import { agenciesUsed } from '../../forms/recruitment.ts';
import { all, hasRows, no } from '../../language.ts';
import { breach, met, rule, when } from '../../rule.ts';
import { repaired, repairing } from '../repairs.ts';
import { underFederal } from './examples.ts';

const agencies = (total: number) => ({ recruitment: { agencies: { total } } });

/** The law of the place where they recruit, not of the place of work; AGY-01 asks agencies themselves for licences. */
export const recruitersKeepLaw = rule({
  id: 'FAR-RCR-01',
  version: 1,
  topic: 'agency',
  group: 'licence',
  subject: 'declarant',
  forms: ['supplier'],
  title: 'Recruiters used keep the labour law of the country in which they recruit',
  basis: [far('52.222-50(b)(5)(ii)')],
  appliesIf: all(federal, hasRows(agenciesUsed)),
  cases: [when(no('/federalContract/recruitersKeepLaw'), breach('major'))],
  otherwise: met(),
  repairedIf: repaired('licence'),
  repairingIf: repairing('licence'),
  examples: [
    {
      name: 'a recruiter without the licence that its country wants',
      answers: { ...underFederal({ recruitersKeepLaw: false }), ...agencies(1) },
      gives: 'FAR-RCR-01.breach',
    },
    {
      name: 'recruiters that keep the law of their country',
      answers: { ...underFederal({ recruitersKeepLaw: true }), ...agencies(2) },
      gives: 'FAR-RCR-01.met',
    },
    {
      name: 'a company that hires directly',
      answers: { ...underFederal(), ...agencies(0) },
      gives: 'FAR-RCR-01.not_applicable',
    },
    {
      name: 'recruiters of whom nobody asked',
      answers: { ...underFederal(), ...agencies(1) },
      gives: 'FAR-RCR-01.unknown',
    },
  ],
});
