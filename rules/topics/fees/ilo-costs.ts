import { c181, c188, iloFair, iloFeeDefinition, mlc } from '../../basis.ts';
import { type FeeKind, feeCrosswalk, type IloFeeCategory } from '../../data/fee-crosswalk.ts';
import type { FeeCategory } from '../../forms/fee-table.ts';
import { always, type Condition } from '../../language.ts';
import { breach, type Example, met, type Rule, remedying, rule, when } from '../../rule.ts';
import type { Basis } from '../../vocabulary.ts';
import { nobodyRecruited, recruited } from '../examples.ts';
import { repaired, repairing } from '../repairs.ts';
import { inSomeFeeRow } from './conditions.ts';
import {
  beingRepaid,
  borneAsStated,
  borneByException,
  borneDespite,
  iloCosts,
  recruitedOrCharged,
  repaidToAll,
} from './ilo-conditions.ts';
import * as repayments from './repayment-examples.ts';

/** Each category of the ILO's definition has its rule; illegitimate costs, which no authority can except, have their own. */
const iloCostRules = {
  'ILO-02': { category: 'recruitment_fees', paragraph: 'recruitment fees (a)-(d)' },
  'ILO-03': { category: 'medical', paragraph: 'related costs (i)' },
  'ILO-04': { category: 'insurance', paragraph: 'related costs (ii)' },
  'ILO-05': { category: 'skills_tests', paragraph: 'related costs (iii)' },
  'ILO-06': { category: 'training', paragraph: 'related costs (iv)' },
  'ILO-07': { category: 'equipment', paragraph: 'related costs (v)' },
  'ILO-08': { category: 'travel_and_lodging', paragraph: 'related costs (vi)' },
  'ILO-09': { category: 'administration', paragraph: 'related costs (vii)' },
} as const satisfies { [id: string]: { category: IloFeeCategory; paragraph: string } };

/** The conventions of the sea: what they leave to seafarers is no cost here, and fishers have no exception. */
const atSea: readonly Basis[] = [mlc('Standard A1.4(5)(b)'), c188('22(3)(b)')];

type ExampleRow = { category: FeeCategory; kind?: FeeKind };

function exampleOf(category: IloFeeCategory): ExampleRow {
  const lines = feeCrosswalk.lines.filter(({ ilo }) => ilo === category);
  const [line] = lines;
  if (line === undefined) throw new RangeError(`The crosswalk has no line for ${category}.`);
  return { category: line.far, kind: 'kind' in line ? line.kind : 'recruiting' };
}

function costRule(draft: { id: string; title: string; basis: Basis[]; isIt: Condition; example: ExampleRow }): Rule {
  const { id, title, basis, isIt, example } = draft;
  return rule({
    id,
    version: 1,
    topic: 'fees',
    group: 'fees',
    subject: 'declarant',
    forms: ['supplier', 'agency'],
    title,
    basis,
    appliesIf: recruitedOrCharged,
    cases: [
      when(inSomeFeeRow(borneDespite(isIt)), breach('critical'), inSomeFeeRow(borneAsStated(isIt))),
      when(inSomeFeeRow(beingRepaid(isIt)), remedying()),
      when(inSomeFeeRow(borneByException(isIt)), met({ suffix: 'excepted', review: 'credibility' })),
      when(inSomeFeeRow(repaidToAll(isIt)), met({ suffix: 'repaid', repairs: true })),
    ],
    otherwise: met(),
    repairedIf: repaired('recruitment_fees'),
    repairingIf: repairing('recruitment_fees'),
    examples: examplesOf(id, example),
  });
}

const exception = {
  setByAuthority: true,
  partnersConsulted: true,
  inWorkersInterest: true,
  limited: true,
  disclosed: true,
};
const open = { locallyPermitted: false, repayment: { status: 'none' } };

function examplesOf(id: string, row: ExampleRow): Example[] {
  const borne = (said: { [member: string]: unknown }, corridor: { [member: string]: unknown } = {}) => ({
    recruitment: recruited([{ ...row, payer: 'worker', requiredBy: 'agency', ...said }], corridor),
  });
  const permitted = { locallyPermitted: true, repayment: { status: 'none' }, exception };
  const undisclosed = { ...permitted, exception: { ...exception, disclosed: false } };
  return [
    { name: 'a cost that workers bore and nobody repaid', answers: borne(open), gives: `${id}.breach` },
    { name: 'an excepted cost that nobody disclosed before', answers: borne(undisclosed), gives: `${id}.breach` },
    {
      name: 'a cost that fishers bore, for whom there is no exception',
      answers: borne(permitted, { workerType: 'fisher' }),
      gives: `${id}.breach`,
    },
    {
      name: 'a cost that is being repaid on time',
      answers: borne({ repayment: repayments.planned }),
      gives: `${id}.remedying`,
    },
    { name: 'a cost under an exception', answers: borne(permitted), gives: `${id}.met.excepted` },
    {
      name: 'a cost repaid to all, also to those who left',
      answers: borne({ repayment: repayments.repaidToAll }),
      gives: `${id}.met.repaid`,
    },
    { name: 'an employer that bore every cost', answers: { recruitment: recruited() }, gives: `${id}.met` },
    { name: 'a year without recruits', answers: { recruitment: nobodyRecruited }, gives: `${id}.not_applicable` },
    {
      name: 'a cost of which nobody knows whether law permits it',
      answers: borne({ repayment: { status: 'none' } }),
      gives: `${id}.unknown`,
    },
  ];
}

export const iloPrinciple: Rule = costRule({
  id: 'ILO-01',
  title: 'No worker bears a recruitment fee or related cost',
  basis: [iloFair('principle 7'), c181('7(1)'), c181('7(2)'), ...atSea],
  isIt: always,
  example: { category: 'FAR-v' },
});

export const iloCostFamily: readonly Rule[] = Object.entries(iloCostRules).map(([id, { category, paragraph }]) => {
  const { name, isIt } = iloCosts[category];
  return costRule({
    id,
    title: `No worker bears ${name}`,
    // Which category of the fee table it stands in is our mapping.
    basis: [iloFeeDefinition(paragraph, { certainty: 'medium' }), iloFair('principle 7'), c181('7(2)'), ...atSea],
    isIt,
    example: exampleOf(category),
  });
});
