import { dhaka, iloFair, iloIndicator, iris } from '../../basis.ts';
import { always, yes } from '../../language.ts';
import { breach, met, rule, when } from '../../rule.ts';
import { repaired, repairing } from '../repairs.ts';
import { practiceByExample } from './practice.ts';

const left = (leavingPenalised: boolean) => ({ workerContracts: { leavingPenalised } });

export const freeToLeave = rule({
  id: 'CON-07',
  version: 2,
  topic: 'worker-contract',
  group: 'freedom-to-leave',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'Workers may leave or change employer with notice and lose nothing',
  basis: [practiceByExample, iloFair('principle 12'), dhaka('10'), iris('2'), iloIndicator('restriction of movement')],
  appliesIf: always,
  cases: [when(yes('/workerContracts/leavingPenalised'), breach('critical'))],
  otherwise: met(),
  repairedIf: repaired('freedom_to_leave'),
  repairingIf: repairing('freedom_to_leave'),
  examples: [
    { name: 'pay that is lost by leaving early', answers: left(true), gives: 'CON-07.breach' },
    { name: 'leaving with notice, at no cost', answers: left(false), gives: 'CON-07.met' },
    {
      name: 'contracts that nobody has read',
      answers: { workerContracts: { leavingPenalised: 'not_known' } },
      gives: 'CON-07.unknown',
    },
  ],
});
