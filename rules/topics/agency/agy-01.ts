import { c181, c188, far, iloFair, un13, underFederalContract } from '../../basis.ts';
import { licenceList } from '../../forms/licences.ts';
import { all, asOf, type Condition, compare, field, hasRows, is, no, not, oneOf, some, term } from '../../language.ts';
import { breach, gap, met, rule, sourcesConflict, when } from '../../rule.ts';
import { someoneRecruited } from '../fees/conditions.ts';
import { repaired, repairing } from '../repairs.ts';
import { notHeldByRegister, notInForceByRegister, registered } from './register.ts';
import { registerSays } from './register-examples.ts';

const required = is('/licences/licensing', 'required');
const notRequired = is('/licences/licensing', 'not_required');
const exempt = term(
  'no licence is needed, and what says so is named',
  'a licence is needed, or nothing is named that says otherwise',
  all(notRequired, oneOf('/licences/exemption', ['public_service', 'law', 'authority'])),
);

/** The list is asked only where a licence is required. */
const holdsNone = all(required, not(hasRows(licenceList)));
const someLicence = (condition: Condition) => all(required, some(licenceList, condition));

/** A renewal that is still pending reads as unanswered: unknown until the authority confirms it. */
const endedForGood = term(
  'it has ended and no renewal is confirmed',
  'it has not ended, or its renewal is confirmed',
  all(compare(field('validTo'), '<', asOf), not(is('renewal', 'confirmed'))),
);
const recruitedAfterEnd = all(endedForGood, compare(field('lastRecruitment'), '>', field('validTo')));
const notInForce = term(
  'it is suspended or revoked',
  'it is neither suspended nor revoked',
  oneOf('status', ['suspended', 'revoked']),
);
const recruitedWhileNotInForce = all(notInForce, compare(field('lastRecruitment'), '>', field('notInForceSince')));

/** The register is asked where a licence is required, whatever row of the list it speaks of. */
const someRegistered = (condition: Condition) => all(required, some(registered, condition));

const licence = (row: { [member: string]: unknown }) => ({
  licences: {
    licensing: 'required',
    list: { total: 1, rows: [{ id: 'dofe', status: 'active', validTo: '2027-03-31', ...row }] },
    heldThroughout: true,
  },
});
const valid = licence({ lastRecruitment: '2026-10-01' });
const recruits = (total: number) => ({ recruitment: { corridors: { total } } });
const noLicence = { licences: { licensing: 'required', list: { total: 0, rows: [] } } };

export const licensed = rule({
  id: 'AGY-01',
  version: 3,
  topic: 'agency',
  group: 'licence',
  subject: 'declarant',
  forms: ['agency'],
  title: 'Recruits only under a valid licence',
  basis: [
    un13('j', 2),
    c181('3(2)'),
    underFederalContract(far('52.222-50(b)(5)(ii)')),
    c188('22(2)'),
    iloFair('principle 5'),
  ],
  appliesIf: not(exempt),
  cases: [
    when(all(holdsNone, someoneRecruited), breach('critical', { suffix: 'none' })),
    when(someLicence(recruitedAfterEnd), breach('critical', { suffix: 'after_expiry' })),
    when(someLicence(recruitedWhileNotInForce), breach('critical', { suffix: 'not_in_force' })),
    when(
      all(required, someoneRecruited, no('/licences/heldThroughout')),
      breach('critical', { suffix: 'country_without' }),
    ),
    when(someRegistered(notHeldByRegister), sourcesConflict('critical', { suffix: 'register_not_held' })),
    when(someRegistered(notInForceByRegister), sourcesConflict('critical', { suffix: 'register_not_in_force' })),
    when(someRegistered(is('register', 'mismatched')), sourcesConflict('major', { suffix: 'register_differs' })),
    when(someRegistered(is('register', 'unknown')), sourcesConflict('major', { suffix: 'register_unknown' })),
    when(someLicence(notInForce), gap('major', { suffix: 'not_in_force' })),
    when(someLicence(endedForGood), gap('major', { suffix: 'dormant' })),
    when(holdsNone, gap('major', { suffix: 'none' })),
    when(all(notRequired, is('/licences/exemption', 'none_named')), gap('major', { suffix: 'exemption_unnamed' })),
  ],
  otherwise: met(),
  repairedIf: repaired('licence'),
  repairingIf: repairing('licence'),
  examples: [
    {
      name: 'recruiting without any licence',
      answers: { ...noLicence, ...recruits(1) },
      gives: 'AGY-01.breach.none',
    },
    {
      name: 'recruiting a month after the licence ended',
      answers: {
        ...licence({ validTo: '2026-03-31', lastRecruitment: '2026-04-30', renewal: 'none' }),
        ...recruits(1),
      },
      gives: 'AGY-01.breach.after_expiry',
    },
    {
      name: 'recruiting after the authority suspended the licence',
      answers: {
        ...licence({ status: 'suspended', notInForceSince: '2026-02-01', lastRecruitment: '2026-04-30' }),
        ...recruits(1),
      },
      gives: 'AGY-01.breach.not_in_force',
    },
    {
      name: 'a licence at home, and none in the country of work that requires one',
      answers: {
        licences: { ...licence({}).licences, heldThroughout: false },
        ...recruits(1),
      },
      gives: 'AGY-01.breach.country_without',
    },
    {
      name: 'a licence that had ended by the register when workers were recruited under it',
      answers: { ...valid, ...recruits(1) },
      beside: registerSays({ register: 'mismatched', heldOnLastRecruitment: 'no' }),
      gives: 'AGY-01.conflict.register_not_held',
    },
    {
      name: 'a licence stated as active that the register has as suspended',
      answers: { ...valid, ...recruits(1) },
      beside: registerSays({ register: 'mismatched', notInForceByRegister: true }),
      gives: 'AGY-01.conflict.register_not_in_force',
    },
    {
      name: 'a licence that the register has for another holder',
      answers: { ...valid, ...recruits(1) },
      beside: registerSays({ register: 'mismatched' }),
      gives: 'AGY-01.conflict.register_differs',
    },
    {
      name: 'a number that the register of the country does not have',
      answers: { ...valid, ...recruits(1) },
      beside: registerSays({ register: 'unknown' }),
      gives: 'AGY-01.conflict.register_unknown',
    },
    {
      name: 'a licence that the authority revoked, and no recruiting since',
      answers: {
        ...licence({ status: 'revoked', notInForceSince: '2026-02-01', lastRecruitment: '2026-01-31' }),
        ...recruits(1),
      },
      gives: 'AGY-01.gap.not_in_force',
    },
    {
      name: 'a licence that ended, and no recruiting since',
      answers: {
        ...licence({ validTo: '2026-03-31', lastRecruitment: '2026-03-01', renewal: 'none' }),
        ...recruits(1),
      },
      gives: 'AGY-01.gap.dormant',
    },
    {
      name: 'no licence, and nobody recruited',
      answers: { ...noLicence, ...recruits(0) },
      gives: 'AGY-01.gap.none',
    },
    {
      name: 'no licence needed, by whose word is not said',
      answers: { licences: { licensing: 'not_required', exemption: 'none_named' } },
      gives: 'AGY-01.gap.exemption_unnamed',
    },
    {
      name: 'a licence that the register confirms',
      answers: { ...valid, ...recruits(1) },
      beside: registerSays({ register: 'verified' }),
      gives: 'AGY-01.met',
    },
    {
      name: 'a licence of a country whose register is not known here',
      answers: { ...valid, ...recruits(1) },
      beside: registerSays({ register: 'claimed' }),
      gives: 'AGY-01.met',
    },
    {
      name: 'a valid licence',
      answers: { ...licence({ lastRecruitment: '2026-10-01' }), ...recruits(1) },
      gives: 'AGY-01.met',
    },
    {
      name: 'a public employment service, which needs none',
      answers: { licences: { licensing: 'not_required', exemption: 'public_service' } },
      gives: 'AGY-01.not_applicable',
    },
    {
      name: 'a renewal still pending',
      answers: {
        ...licence({ validTo: '2026-03-31', lastRecruitment: '2026-04-30', renewal: 'not_known' }),
        ...recruits(1),
      },
      gives: 'AGY-01.unknown',
    },
  ],
});
