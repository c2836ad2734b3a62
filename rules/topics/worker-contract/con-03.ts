import { dhaka, iloFair, iloIndicator } from '../../basis.ts';
import { all, always, no, yes } from '../../language.ts';
import { breach, met, rule, when } from '../../rule.ts';
import { repaired, repairing } from '../repairs.ts';
import { practiceByExample } from './practice.ts';

const changed = yes('/workerContracts/changedForTheWorse');

/** A worker's signature under the worse terms changes nothing: nobody asks for it. */
export const contractSubstituted = rule({
  id: 'CON-03',
  version: 2,
  topic: 'worker-contract',
  group: 'contract-substitution',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'Workers get on arrival what they had agreed to',
  basis: [practiceByExample, iloFair('principle 8'), iloFair('principle 9'), dhaka('2'), iloIndicator('deception')],
  appliesIf: always,
  cases: [
    when(all(changed, no('/workerContracts/changeRepaired')), breach('critical'), changed),
    when(changed, met({ suffix: 'repaired', repairs: true })),
  ],
  otherwise: met(),
  repairedIf: repaired('contract_terms'),
  repairingIf: repairing('contract_terms'),
  examples: [
    {
      name: 'lower pay on arrival, not made good',
      answers: { workerContracts: { changedForTheWorse: true, changeRepaired: false } },
      gives: 'CON-03.breach',
    },
    {
      name: 'lower pay on arrival, made good for all of them',
      answers: { workerContracts: { changedForTheWorse: true, changeRepaired: true } },
      gives: 'CON-03.met.repaired',
    },
    {
      name: 'terms as agreed',
      answers: { workerContracts: { changedForTheWorse: false } },
      gives: 'CON-03.met',
    },
    {
      name: 'worse terms, and no word of whether they were made good',
      answers: { workerContracts: { changedForTheWorse: true } },
      gives: 'CON-03.unknown',
    },
  ],
});
