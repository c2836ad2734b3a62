import { iloFair, method, practice } from '../../basis.ts';
import { acrossBorder, agenciesUsed, corridors } from '../../forms/recruitment.ts';
import {
  all,
  any,
  compare,
  field,
  hasRows,
  is,
  oneOf,
  parameter,
  product,
  some,
  term,
  value,
  yes,
} from '../../language.ts';
import { met, rule, sourcesConflict, when } from '../../rule.ts';
import { recruited } from '../examples.ts';
import { ledger, sameWorkers } from '../ledger.ts';
import { oneLine } from '../ledger-examples.ts';

const hardlyAnything = term(
  'agencies got less for each of them than recruiting abroad costs',
  'agencies got enough for each of them',
  any(
    compare(field('agencyCost'), '=', value(0)),
    compare(
      product(value(100), field('agencyCost')),
      '<',
      product(parameter('fees.agency-cost.floor.percent'), field('firstMonthlyWage')),
    ),
  ),
);

/** FAR-i and FAR-viii are what agencies charge for: an agency that was paid for them got something. */
const theySayEmployerPaid = term(
  "by the agency's own account the employer bore its charges there",
  'the agency does not say that the employer bore its charges there',
  some(
    ledger,
    all(
      is('role', 'user'),
      oneOf('category', ['FAR-i', 'FAR-viii']),
      compare(field('from'), '=', field('../from')),
      compare(field('to'), '=', field('../to')),
      yes('others/saysEmployerBore'),
      sameWorkers,
    ),
  ),
);

const qar = (amount: string) => ({ amount, currency: 'QAR' });
const oneAgency = { agencies: { total: 1, rows: [{ id: 'himal' }] } };
const got = (agencyCost: unknown, corridor: { [member: string]: unknown } = {}) => ({
  recruitment: { ...recruited([], { firstMonthlyWage: qar('1400'), agencyCost, ...corridor }), ...oneAgency },
});

/** Somebody pays for recruiting abroad: where the employer hardly does, it is more likely the workers than nobody. */
export const agenciesPaidEnough = rule({
  id: 'FEE-10',
  version: 2,
  topic: 'fees',
  subject: 'declarant',
  forms: ['supplier'],
  title: 'What agencies got for recruiting abroad goes with what is said of fees',
  basis: [
    method('answers that do not go together are shown, whichever of them is right'),
    iloFair('guideline 6.2'),
    practice('a recruitment price below cost is a sign that workers pay', { certainty: 'medium' }),
  ],
  appliesIf: all(hasRows(agenciesUsed), some(corridors, acrossBorder)),
  cases: [
    when(
      some(corridors, all(acrossBorder, hardlyAnything, theySayEmployerPaid)),
      sourcesConflict('major', { suffix: 'others' }),
    ),
    when(some(corridors, all(acrossBorder, hardlyAnything)), sourcesConflict('major')),
  ],
  otherwise: met(),
  examples: [
    { name: 'agencies that recruited abroad for nothing', answers: got(qar('0.00')), gives: 'FEE-10.conflict' },
    {
      name: 'an agency that got nothing, and says that the employer bore its charges',
      answers: got(qar('0.00')),
      beside: oneLine({ category: 'FAR-i' }),
      gives: 'FEE-10.conflict.others',
    },
    {
      name: 'agencies that got a tenth of a monthly wage for each',
      answers: got(qar('140')),
      gives: 'FEE-10.conflict',
    },
    { name: 'agencies that got one and a half monthly wages', answers: got(qar('2100')), gives: 'FEE-10.met' },
    {
      name: 'recruitment within one country',
      answers: got(qar('0'), { from: 'QA' }),
      gives: 'FEE-10.not_applicable',
    },
    {
      name: 'people hired directly',
      answers: { recruitment: { ...recruited(), agencies: { total: 0, rows: [] } } },
      gives: 'FEE-10.not_applicable',
    },
    { name: 'no word of what agencies got', answers: got('not_known'), gives: 'FEE-10.unknown' },
  ],
});
