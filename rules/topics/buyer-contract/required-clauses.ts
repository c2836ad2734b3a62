import { far, farAllows, p29, un13 } from '../../basis.ts';
import { any, no } from '../../language.ts';
import { gap, met, type Rule, rule, when } from '../../rule.ts';
import type { Basis } from '../../vocabulary.ts';
import { aContract, aGrant, isContract } from './conditions.ts';

type Clauses = { [clause: string]: boolean | { [clause: string]: boolean } };

/** A rule by which each of some clauses must be there. `lacking` and `partly` are examples, `full` has all of them. */
const required = (draft: {
  id: string;
  title: string;
  basis: readonly Basis[];
  clauses: readonly string[];
  full: Clauses;
  lacking: Clauses;
  partly: Clauses;
}): Rule => {
  const { id, title, basis, clauses, full, lacking, partly } = draft;
  return rule({
    id,
    version: 2,
    topic: 'buyer-contract',
    subject: 'buyer',
    forms: ['contract'],
    title,
    basis,
    appliesIf: isContract,
    cases: [when(any(...clauses.map((clause) => no(`/clauses/${clause}`))), gap('major'))],
    otherwise: met(),
    examples: [
      { name: 'a contract that lacks it', answers: { ...aContract, clauses: lacking }, gives: `${id}.gap` },
      { name: 'a contract that has it', answers: { ...aContract, clauses: full }, gives: `${id}.met` },
      { name: 'a contract not read to the end', answers: { ...aContract, clauses: partly }, gives: `${id}.unknown` },
      { name: 'a grant', answers: aGrant, gives: `${id}.not_applicable` },
    ],
  });
};

const access = { disclosure: true, documents: true, sitesAndStaff: true, victimProtection: true };

export const requiredClauses: readonly Rule[] = [
  required({
    id: 'REM-03',
    title: 'The contract gives workers a remedy',
    basis: [un13('k', 4), p29('1(1)'), p29('4(1)'), farAllows('52.222-50(f)(1)')],
    clauses: ['workerRemedy'],
    full: { workerRemedy: true },
    lacking: { workerRemedy: false },
    partly: {},
  }),
  required({
    id: 'REM-04',
    title: 'The contractor must tell the authority at once of credible information that the terms are broken',
    basis: [un13('k', 4), far('52.222-50(d)')],
    clauses: ['noticeDuty'],
    full: { noticeDuty: true },
    lacking: { noticeDuty: false },
    partly: {},
  }),
  required({
    id: 'REM-05',
    title: 'The contractor must disclose, hand over documents, give access and protect victims and witnesses',
    basis: [un13('k', 4), far('52.222-50(g)(1)(i)-(iv)')],
    clauses: Object.keys(access).map((clause) => `access/${clause}`),
    full: { access },
    lacking: { access: { ...access, victimProtection: false } },
    partly: { access: { disclosure: true, documents: true } },
  }),
  required({
    id: 'REM-06',
    title: 'The clauses flow down to subcontracts of every tier and to agents',
    basis: [un13('k', 4), far('52.222-50(i)(1)')],
    clauses: ['flowDownAllTiers', 'flowDownAgents'],
    full: { flowDownAllTiers: true, flowDownAgents: true },
    lacking: { flowDownAllTiers: true, flowDownAgents: false },
    partly: { flowDownAllTiers: true },
  }),
];
