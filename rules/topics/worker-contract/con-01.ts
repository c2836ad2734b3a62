import { c189, dhaka, far, iloFair, iloIndicator, underFederalContract } from '../../basis.ts';
import { elevated } from '../../forms/elevated.ts';
import { disclosureItems } from '../../forms/worker-contracts.ts';
import { all, any, is } from '../../language.ts';
import { breach, gap, met, rule, when } from '../../rule.ts';
import { lowRisk } from '../examples.ts';
import { repaired, repairing } from '../repairs.ts';
import { fiftyVulnerable, hasWorkers, noWorkers } from '../workers.ts';
import { practiceByExample } from './practice.ts';

const anyItem = (answer: 'misstated' | 'not_told') =>
  any(...disclosureItems.map((item) => is(`/workerContracts/disclosure/${item}`, answer)));

const told = (answers: { [item: string]: string } = {}) => ({
  ...fiftyVulnerable,
  workerContracts: {
    disclosure: { ...Object.fromEntries(disclosureItems.map((item) => [item, 'told'])), ...answers },
  },
});

export const termsDisclosed = rule({
  id: 'CON-01',
  version: 2,
  topic: 'worker-contract',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'Workers know the true terms before they agree',
  basis: [
    practiceByExample,
    underFederalContract(far('52.222-50(b)(5)(i)')),
    iloFair('principle 8'),
    iloFair('principle 9'),
    iloFair('principle 10'),
    c189('7'),
    dhaka('2'),
    iloIndicator('deception'),
  ],
  appliesIf: all(hasWorkers, elevated),
  cases: [when(anyItem('misstated'), breach('major')), when(anyItem('not_told'), gap('major'))],
  otherwise: met(),
  repairedIf: repaired('recruitment_information'),
  repairingIf: repairing('recruitment_information'),
  examples: [
    { name: 'wages that were misstated', answers: told({ wages: 'misstated' }), gives: 'CON-01.breach' },
    { name: 'hazards that nobody mentioned', answers: told({ hazards: 'not_told' }), gives: 'CON-01.gap' },
    { name: 'all six items told', answers: told(), gives: 'CON-01.met' },
    { name: 'five items told, and no housing', answers: told({ housingCost: 'no_housing' }), gives: 'CON-01.met' },
    { name: 'work of low risk', answers: lowRisk, gives: 'CON-01.not_applicable' },
    { name: 'a company without workers', answers: noWorkers, gives: 'CON-01.not_applicable' },
    {
      name: 'one item on which nothing is known',
      answers: told({ livingConditions: 'not_known' }),
      gives: 'CON-01.unknown',
    },
  ],
});
