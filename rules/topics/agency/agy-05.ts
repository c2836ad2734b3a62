import { c181, iloFair, iris } from '../../basis.ts';
import { always, any, no } from '../../language.ts';
import { gap, met, rule, when } from '../../rule.ts';

const data = (answers: { limited?: boolean; protected?: boolean }) => ({ workerData: answers });

export const workerDataProtected = rule({
  id: 'AGY-05',
  version: 1,
  topic: 'agency',
  subject: 'declarant',
  forms: ['agency'],
  title: "Workers' personal data are limited to what recruiting needs, and protected",
  basis: [c181('6'), iloFair('principle 1', { certainty: 'medium' }), iris('4')],
  appliesIf: always,
  cases: [when(any(no('/workerData/limited'), no('/workerData/protected')), gap('minor'))],
  otherwise: met(),
  examples: [
    {
      name: 'pregnancy tests and debts on file',
      answers: data({ limited: false, protected: true }),
      gives: 'AGY-05.gap',
    },
    { name: 'files in an open cupboard', answers: data({ limited: true, protected: false }), gives: 'AGY-05.gap' },
    { name: 'little on file, and locked', answers: data({ limited: true, protected: true }), gives: 'AGY-05.met' },
    { name: 'no word of how it is kept', answers: data({ limited: true }), gives: 'AGY-05.unknown' },
  ],
});
