import { dhaka, far, farAllows, iloFair, underFederalContract } from '../../basis.ts';
import { elevated } from '../../forms/elevated.ts';
import { all, is, oneOf, yes } from '../../language.ts';
import { breach, met, rule, when } from '../../rule.ts';
import { lowRisk, vulnerable } from '../examples.ts';
import { repaired, repairing } from '../repairs.ts';
import { practiceByExample } from './practice.ts';

const at = '/workerContracts/returnTransport';
const notForAll = oneOf(`${at}/provided`, ['some', 'none']);

const returned = (answers: { [name: string]: string }) => ({
  ...vulnerable,
  workerContracts: { returnTransport: { workersBroughtIn: true, ...answers } },
});

/**
 * Work outside the United States: inside, FAR 52.222-50(b)(7)(i)(B) asks for it only where a programme or a written
 * agreement does, but the other instruments make no such difference.
 */
export const wayHome = rule({
  id: 'CON-06',
  version: 2,
  topic: 'worker-contract',
  subject: 'declarant',
  forms: ['supplier', 'agency'],
  title: 'Workers brought in from abroad get their way home',
  basis: [
    practiceByExample,
    underFederalContract(far('52.222-50(b)(7)(i)(A)')),
    underFederalContract(farAllows('52.222-50(b)(7)(ii)')),
    underFederalContract(far('52.222-50(b)(7)(iii)')),
    iloFair('principle 12'),
    dhaka('10'),
  ],
  appliesIf: all(elevated, yes(`${at}/workersBroughtIn`)),
  cases: [
    when(all(notForAll, is(`${at}/exception`, 'none')), breach('major'), notForAll),
    when(notForAll, met({ suffix: 'excepted' })),
    when(is(`${at}/provided`, 'not_yet_due'), met({ suffix: 'not_yet_due' })),
  ],
  otherwise: met(),
  repairedIf: repaired('return_transport'),
  repairingIf: repairing('return_transport'),
  examples: [
    {
      name: 'workers left to pay their own way home',
      answers: returned({ provided: 'none', exception: 'none' }),
      gives: 'CON-06.breach',
    },
    {
      name: 'a way home for some of them only',
      answers: returned({ provided: 'some', exception: 'none' }),
      gives: 'CON-06.breach',
    },
    {
      name: 'workers who may stay and chose to',
      answers: returned({ provided: 'some', exception: 'may_stay_and_chose_to' }),
      gives: 'CON-06.met.excepted',
    },
    {
      name: 'an exemption by the authority',
      answers: returned({ provided: 'none', exception: 'exempted_by_authority' }),
      gives: 'CON-06.met.excepted',
    },
    { name: 'work that goes on', answers: returned({ provided: 'not_yet_due' }), gives: 'CON-06.met.not_yet_due' },
    { name: 'a way home for all', answers: returned({ provided: 'all' }), gives: 'CON-06.met' },
    {
      name: 'workers from the same country only',
      answers: { workerContracts: { returnTransport: { workersBroughtIn: false } } },
      gives: 'CON-06.not_applicable',
    },
    { name: 'work of low risk', answers: lowRisk, gives: 'CON-06.not_applicable' },
    {
      name: 'no way home, and no word of an exception',
      answers: returned({ provided: 'none' }),
      gives: 'CON-06.unknown',
    },
  ],
});
