import { far, farAllows } from '../../basis.ts';
import { federal } from '../../forms/federal-contract.ts';
import { all, any, is, not, oneOf, term, yes } from '../../language.ts';
import { breach, met, rule, when } from '../../rule.ts';
import { repaired, repairing } from '../repairs.ts';
import { notFederal, underFederal } from './examples.ts';

const at = '/workerContracts/returnTransport';
const notForAll = oneOf(`${at}/provided`, ['some', 'none']);
const broughtInTo = '/federalContract/broughtInTo';

/** (b)(7)(i)(A) outside the United States, (B) inside. */
const owed = term(
  'the clause gives them a way home',
  'the clause gives them no way home',
  any(
    oneOf(broughtInTo, ['outside_us', 'both']),
    all(is(broughtInTo, 'inside_us'), yes('/federalContract/wayHomeAgreed')),
  ),
);

const returned = (transport: { [name: string]: string }, more: { [name: string]: unknown } = {}) => ({
  ...underFederal({ broughtInTo: 'outside_us', wayHomeObstructs: false, ...more }),
  workerContracts: { returnTransport: { workersBroughtIn: true, ...transport } },
});
const inside = (wayHomeAgreed: boolean) => ({ broughtInTo: 'inside_us', wayHomeAgreed });
const nobody = { provided: 'none', exception: 'none' };

export const wayHomeUnderClause = rule({
  id: 'FAR-CON-06',
  version: 1,
  topic: 'worker-contract',
  subject: 'declarant',
  forms: ['supplier'],
  title: 'Workers brought in for the contract get their way home, and no victim or witness is sent away',
  basis: [
    far('52.222-50(b)(7)(i)(A)'),
    far('52.222-50(b)(7)(i)(B)'),
    farAllows('52.222-50(b)(7)(ii)'),
    far('52.222-50(b)(7)(iii)'),
  ],
  appliesIf: all(federal, yes(`${at}/workersBroughtIn`)),
  cases: [
    when(yes('/federalContract/wayHomeObstructs'), breach('major', { suffix: 'obstructed' })),
    when(all(owed, notForAll, is(`${at}/exception`, 'none')), breach('major'), all(owed, notForAll)),
    when(not(owed), met({ suffix: 'not_owed' })),
    when(notForAll, met({ suffix: 'excepted' })),
    when(is(`${at}/provided`, 'not_yet_due'), met({ suffix: 'not_yet_due' })),
  ],
  otherwise: met(),
  repairedIf: repaired('return_transport'),
  repairingIf: repairing('return_transport'),
  examples: [
    {
      name: 'a witness sent home before testifying',
      answers: returned({ provided: 'all' }, { wayHomeObstructs: true }),
      gives: 'FAR-CON-06.breach.obstructed',
    },
    {
      name: 'work in another country, and no way home',
      answers: returned(nobody),
      gives: 'FAR-CON-06.breach',
    },
    {
      name: 'work in the United States under a visa programme that promises the way home',
      answers: returned(nobody, inside(true)),
      gives: 'FAR-CON-06.breach',
    },
    {
      name: 'work in the United States without such a programme or agreement',
      answers: returned(nobody, inside(false)),
      gives: 'FAR-CON-06.met.not_owed',
    },
    {
      name: 'workers who may stay and chose to',
      answers: returned({ provided: 'some', exception: 'may_stay_and_chose_to' }),
      gives: 'FAR-CON-06.met.excepted',
    },
    {
      name: 'an exemption by an authorised official of the agency',
      answers: returned({ provided: 'none', exception: 'exempted_by_authority' }),
      gives: 'FAR-CON-06.met.excepted',
    },
    { name: 'work that goes on', answers: returned({ provided: 'not_yet_due' }), gives: 'FAR-CON-06.met.not_yet_due' },
    { name: 'a way home for all', answers: returned({ provided: 'all' }), gives: 'FAR-CON-06.met' },
    { name: 'no federal contract', answers: notFederal, gives: 'FAR-CON-06.not_applicable' },
    {
      name: 'no way home, and no word of where they work',
      answers: returned(nobody, { broughtInTo: 'not_known' }),
      gives: 'FAR-CON-06.unknown',
    },
  ],
});
