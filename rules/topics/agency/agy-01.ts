import { c181, c188, far, un13 } from '../../basis.ts';
import { licenceList } from '../../forms/licences.ts';
import { all, asOf, compare, field, is, not, oneOf, some, value } from '../../language.ts';
import { breach, gap, met, rule, when } from '../../rule.ts';
import { someoneRecruited } from '../fees/conditions.ts';

const ended = compare(field('validTo'), '<', asOf);
const renewed = is('renewal', 'confirmed');
const recruitedAfterEnd = all(compare(field('lastRecruitment'), '>', field('validTo')), not(renewed));
const notInForce = oneOf('status', ['suspended', 'revoked']);
const noLicence = compare(field('/licences/list/total'), '=', value(0));

const licences = (row: { [member: string]: unknown }) => ({
  licensing: 'required',
  list: { total: 1, rows: [{ id: 'dofe', status: 'active', ...row }] },
});

export const licensed = rule({
  id: 'AGY-01',
  version: 1,
  topic: 'agency',
  group: 'licence',
  subject: 'declarant',
  forms: ['agency'],
  title: 'Recruits only under a valid licence',
  basis: [un13('j', 2), c181('3(2)'), far('52.222-50(b)(5)(ii)'), c188('22(2)')],
  appliesIf: is('/licences/licensing', 'required'),
  cases: [
    when(all(noLicence, someoneRecruited), breach('critical', { suffix: 'none' })),
    when(some(licenceList, recruitedAfterEnd), breach('critical', { suffix: 'after_expiry' })),
    when(some(licenceList, notInForce), breach('major', { suffix: 'not_in_force' })),
    when(some(licenceList, all(ended, not(renewed))), gap('major', { suffix: 'dormant' })),
    when(noLicence, gap('major', { suffix: 'none' })),
  ],
  otherwise: met(),
  examples: [
    {
      name: 'recruiting without any licence',
      answers: {
        licences: { licensing: 'required', list: { total: 0, rows: [] } },
        recruitment: { corridors: { total: 1 } },
      },
      gives: 'AGY-01.breach.none',
    },
    {
      name: 'recruiting a month after the licence ended',
      answers: { licences: licences({ validTo: '2026-03-31', lastRecruitment: '2026-04-30', renewal: 'none' }) },
      gives: 'AGY-01.breach.after_expiry',
    },
    {
      name: 'a licence that the authority suspended',
      answers: {
        licences: licences({ validTo: '2027-03-31', lastRecruitment: '2026-04-30', status: 'suspended' }),
      },
      asOf: '2026-11-01',
      gives: 'AGY-01.breach.not_in_force',
    },
    {
      name: 'a licence that ended, and no recruiting since',
      answers: { licences: licences({ validTo: '2026-03-31', lastRecruitment: '2026-03-01', renewal: 'none' }) },
      asOf: '2026-11-01',
      gives: 'AGY-01.gap.dormant',
    },
    {
      name: 'no licence, and nobody recruited',
      answers: {
        licences: { licensing: 'required', list: { total: 0, rows: [] } },
        recruitment: { corridors: { total: 0, rows: [] } },
      },
      gives: 'AGY-01.gap.none',
    },
    {
      name: 'a valid licence',
      answers: { licences: licences({ validTo: '2027-03-31', lastRecruitment: '2026-10-01' }) },
      asOf: '2026-11-01',
      gives: 'AGY-01.met',
    },
    {
      name: 'a country that licenses nobody',
      answers: { licences: { licensing: 'not_required' } },
      gives: 'AGY-01.not_applicable',
    },
    {
      name: 'a renewal still pending',
      answers: { licences: licences({ validTo: '2026-03-31', lastRecruitment: '2026-04-30', renewal: 'not_known' }) },
      gives: 'AGY-01.unknown',
    },
  ],
});
