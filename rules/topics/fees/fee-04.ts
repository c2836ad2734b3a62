import { far, iloFeeDefinition, iloIndicator, un13, underFederalContract } from '../../basis.ts';
import { all, always, asOf, compare, field, not, yes } from '../../language.ts';
import { breach, met, rule, when } from '../../rule.ts';
import { repaired, repairing } from '../repairs.ts';

const taken = yes('/deposits/taken');
const returned = all(yes('/deposits/allReturned'), compare(field('/deposits/returnedOn'), '<=', asOf));

export const depositTaken = rule({
  id: 'FEE-04',
  version: 2,
  topic: 'fees',
  group: 'deposits',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'No worker gives a deposit, bond or collateral, or owes a penalty for leaving',
  basis: [
    un13('j', 3),
    un13('k', '2a'),
    underFederalContract(far('52.222-50(a), recruitment fees (1)(xii)')),
    iloFeeDefinition('illegitimate, unreasonable and undisclosed costs'),
    iloIndicator('debt bondage'),
  ],
  appliesIf: always,
  cases: [
    when(all(taken, not(returned)), breach('critical'), taken),
    when(all(taken, returned), met({ suffix: 'returned', repairs: true })),
  ],
  otherwise: met(),
  repairedIf: repaired('deposits'),
  repairingIf: repairing('deposits'),
  examples: [
    {
      name: 'a bond for finishing two years, still held for some',
      answers: { deposits: { taken: true, allReturned: false } },
      gives: 'FEE-04.breach',
    },
    {
      name: 'deposits returned to everyone, also to those who left',
      answers: { deposits: { taken: true, allReturned: true, returnedOn: '2026-05-31' } },
      gives: 'FEE-04.met.returned',
    },
    { name: 'no deposit, bond or penalty', answers: { deposits: { taken: false } }, gives: 'FEE-04.met' },
    {
      name: 'deposits taken, and no word of their return',
      answers: { deposits: { taken: true } },
      gives: 'FEE-04.unknown',
    },
  ],
});
