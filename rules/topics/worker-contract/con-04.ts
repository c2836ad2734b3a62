import { dhaka, farAllows, iloIndicator, underFederalContract } from '../../basis.ts';
import { elevated } from '../../forms/elevated.ts';
import { all, compare, field, no, yes } from '../../language.ts';
import { breach, met, rule, when } from '../../rule.ts';
import { lowRisk } from '../examples.ts';
import { repaired, repairing } from '../repairs.ts';
import { fiftyVulnerable } from '../workers.ts';
import { practiceByExample } from './practice.ts';

const below = compare(field('/wages/lowest'), '<', field('/wages/legalMinimum'));

const qar = (amount: string) => ({ amount, currency: 'QAR' });
const paid = (lowest: string, answers: { [member: string]: unknown } = {}) => ({
  ...fiftyVulnerable,
  wages: { legalMinimumApplies: true, lowest: qar(lowest), legalMinimum: qar('1000.00'), ...answers },
});

/** Whether a stated reason holds in law is for a person to say: it is shown, and weighs nothing. */
export const wageMeetsMinimum = rule({
  id: 'CON-04',
  version: 1,
  topic: 'worker-contract',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'No worker is paid less than law or agreement allow',
  basis: [
    practiceByExample,
    underFederalContract(farAllows('52.222-50(h)(3)(iii)')),
    dhaka('5'),
    iloIndicator('withholding of wages'),
  ],
  appliesIf: all(elevated, yes('/wages/legalMinimumApplies')),
  cases: [
    when(all(below, no('/wages/differenceExplained')), breach('major'), below),
    when(below, met({ suffix: 'explained', review: 'credibility' })),
  ],
  otherwise: met(),
  repairedIf: repaired('wages'),
  repairingIf: repairing('wages'),
  examples: [
    {
      name: 'a wage below the legal one, for no stated reason',
      answers: paid('999.999', { differenceExplained: false }),
      gives: 'CON-04.breach',
    },
    {
      name: 'a lower rate that the law sets for trainees',
      answers: paid('800', { differenceExplained: true }),
      gives: 'CON-04.met.explained',
    },
    { name: 'exactly the legal wage', answers: paid('1000'), gives: 'CON-04.met' },
    {
      name: 'work without a lowest wage by law or agreement',
      answers: { ...fiftyVulnerable, wages: { legalMinimumApplies: false } },
      gives: 'CON-04.not_applicable',
    },
    { name: 'work of low risk', answers: lowRisk, gives: 'CON-04.not_applicable' },
    { name: 'a lower wage, and no word of a reason', answers: paid('800'), gives: 'CON-04.unknown' },
  ],
});
